import { answersUntil } from '@kt/competition/domain/enquiry-window.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, Empty } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { type CompetitionShown, type EnquiryShown, useEnquiries } from '../reads.ts';

type ListProps = { readonly rows: readonly EnquiryShown[]; readonly to: string; readonly mayAnswer: boolean };

const Waiting = ({ rows, to, mayAnswer }: ListProps) => {
  const { t, moment } = useWords();
  return (
    <Section title={t('competition_page.questions.waiting')}>
      <ul className="kt-cards">
        {rows.map(({ id, text, askedAt }) => (
          <li key={id} className="kt-card" data-edge="near">
            <p className="kt-written">{text}</p>
            <p className="kt-quiet">{t('competition_page.questions.asked', { at: moment(askedAt) })}</p>
            {mayAnswer && (
              <div className="kt-row">
                <Go to={`${to}/${id}`} as="primary">
                  {t('competition_page.questions.answer')}
                </Go>
                <Go to={`${to}/${id}/decline`}>{t('competition_page.questions.decline')}</Go>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Answered = ({ rows, to, mayAnswer }: ListProps) => {
  const { t, name, moment } = useWords();
  return (
    <Section title={t('competition_page.questions.answered')}>
      <ul className="kt-cards">
        {rows.map(({ id, published }) => (
          <li key={id} className="kt-card" data-edge="plain">
            <h3>{name(published?.question ?? {})}</h3>
            <p className="kt-written">{name(published?.answer ?? {})}</p>
            {published !== undefined && (
              <p className="kt-quiet">{t('competition_page.questions.published', { at: moment(published.at) })}</p>
            )}
            {mayAnswer && (
              <div className="kt-row">
                <Go to={`${to}/${id}`}>{t('competition_page.questions.correct')}</Go>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** What was declined, as its asker reads it; it may still be answered to everybody. */
const Refused = ({ rows, to, mayAnswer }: ListProps) => {
  const { t, moment } = useWords();
  return (
    <Section title={t('competition_page.questions.declined')}>
      <ul className="kt-cards">
        {rows.map(({ id, text, declined }) => (
          <li key={id} className="kt-card" data-edge="plain">
            <p className="kt-written">{text}</p>
            {declined !== undefined && (
              <>
                <p>{t(`enquiry_declined.${declined.reason}`)}</p>
                <p className="kt-written">{declined.text}</p>
                <p className="kt-quiet">{t('competition_page.questions.declined_at', { at: moment(declined.at) })}</p>
              </>
            )}
            {mayAnswer && (
              <div className="kt-row">
                <Go to={`${to}/${id}`}>{t('competition_page.questions.answer')}</Go>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Questions = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const now = useNow();
  const { has } = useSession();
  const enquiries = useEnquiries();
  const to = `/procurement/competitions/${shown.id}/questions`;
  const isOpen = shown.state === 'open' && now < shown.deadline;
  const mayAnswer = isOpen && has('procurement_officer');
  return (
    <Loaded of={enquiries}>
      {(rows) => {
        const waiting = rows.filter(({ state }) => state === 'asked');
        const declined = rows.filter(({ state }) => state === 'declined');
        const answered = rows.filter(({ state }) => state === 'answered');
        return (
          <>
            {isOpen && <Due at={answersUntil(shown)} label={t('competition_page.questions.until')} />}
            {rows.length === 0 && <Empty>{t('competition_page.questions.none')}</Empty>}
            {waiting.length > 0 && <Waiting rows={waiting} to={to} mayAnswer={mayAnswer} />}
            {declined.length > 0 && <Refused rows={declined} to={to} mayAnswer={mayAnswer} />}
            {answered.length > 0 && <Answered rows={answered} to={to} mayAnswer={mayAnswer} />}
          </>
        );
      }}
    </Loaded>
  );
};

/** What is asked about an open competition, and what everybody invited has been answered. Who asks is not told. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.questions')} lead={<p>{t('competition_page.questions.lead')}</p>}>
      {(shown) => <Questions shown={shown} />}
    </UnderOne>
  );
};
