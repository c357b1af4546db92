import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Due, StateTag, type Tone } from '../../../../shared/page/parts.tsx';
import { usePeople } from '../people.ts';
import type { CompetitionShown, TenderShown } from '../reads.ts';

type Request = TenderShown['clarifications'][number];
type RequestStanding = 'answered' | 'open' | 'silent';

/** A request as it stands at a moment; those that an officer wrote down have their answer. */
const standingAt = ({ answer, deadline }: Pick<Request, 'answer' | 'deadline'>, now: string): RequestStanding => {
  if (answer !== undefined) return 'answered';
  return deadline !== undefined && now < deadline ? 'open' : 'silent';
};

const TONES: { readonly [S in RequestStanding]: Tone } = { answered: 'success', open: 'info', silent: 'warning' };

type RequestsProps = { readonly tender: TenderShown; readonly shown: Pick<CompetitionShown, 'content'> };

/** What a bidder has been asked, by whom, until when, and its answers: numbered versions beside what was sealed. */
export const Requests = ({ tender: { clarifications }, shown: { content } }: RequestsProps) => {
  const { t, name, moment } = useWords();
  const people = usePeople();
  const now = useNow();
  if (clarifications.length === 0) return null;
  const titleOf = (key: string | undefined): string | undefined => {
    const found = content.criteria.find((one) => one.key === key);
    return found && name(found.title);
  };
  return (
    <ol className="kt-cards">
      {clarifications.map((one, index) => {
        const standing = standingAt(one, now);
        return (
          <li key={`${one.at} ${String(index)}`} className="kt-card" data-edge={standing === 'open' ? 'near' : 'plain'}>
            <div className="kt-row">
              <strong>{t('competition_page.clarify.number', { number: index + 1 })}</strong>
              <StateTag tone={TONES[standing]}>{t(`competition_page.clarify.is.${standing}`)}</StateTag>
            </div>
            <p className="kt-quiet">
              {[
                t('competition_page.tender.clarified', { at: moment(one.at), name: people([one.by]) }),
                one.ground === 'low_price' ? t('competition_page.clarify.low_price') : titleOf(one.about),
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </p>
            <p className="kt-written">{one.question}</p>
            {standing === 'open' && one.deadline !== undefined && (
              <p>
                <Due at={one.deadline} label={t('competition_page.clarify.until')} />
              </p>
            )}
            {one.answer !== undefined && (
              <blockquote className="kt-written">
                {one.answer}
                {one.answered !== undefined && (
                  <span className="kt-quiet">{` – ${t('competition_page.clarify.answered', { at: moment(one.answered.at) })}`}</span>
                )}
              </blockquote>
            )}
          </li>
        );
      })}
    </ol>
  );
};
