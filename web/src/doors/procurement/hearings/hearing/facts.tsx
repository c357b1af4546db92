import { EXCLUSION_GROUNDS } from '@kt/terms';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, Facts } from '../../../../shared/page/parts.tsx';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import type { HearingShown } from '../answers.ts';
import { saidIn } from './presenter.ts';

type OfHearing = { readonly hearing: HearingShown };

/** What is claimed, by whom, and on what ground. */
export const Claim = ({ hearing }: OfHearing) => {
  const { t, name, day, moment } = useWords();
  const { ground, occurredOn, claim, flagged, asked, state, extended, decided, dropped } = hearing;
  const found = EXCLUSION_GROUNDS[ground];
  const colleague = useColleagues();
  return (
    <>
      <Facts
        rows={[
          [t('hear.ground'), `${name(found.names)} (${t(`hear.kind.${found.kind}`)})`],
          [t('hear.law'), `${t(`hear.section.${found.kind}`)} · ${t(`hear.law.${found.mark}`)}`],
          [t('hear.occurred'), day(occurredOn)],
          [t('hear.flagged'), `${moment(flagged.at)} · ${colleague(flagged.by)}`],
          [
            t('hear.deadline'),
            asked && (state === 'heard' ? <Due key="due" at={asked.deadline} /> : day(asked.deadline)),
          ],
          [t('hear.more_time'), extended?.reason],
          [t('hear.decision'), decided && `${decided.decision} · ${moment(decided.at)} · ${colleague(decided.by)}`],
          [t('hear.dropped'), dropped?.reason],
        ]}
      />
      <Section title={t('hear.claim')}>
        <p className="kt-box kt-written">{claim}</p>
      </Section>
    </>
  );
};

/** What the provider has said, or that it has said nothing. */
export const Answered = ({ hearing }: OfHearing) => {
  const { t, moment } = useWords();
  const { answered, state } = hearing;
  if (answered === undefined) return state === 'silent' ? <p>{t('hear.silent')}</p> : null;
  return (
    <Section title={t('hear.answer')}>
      <p className="kt-quiet">{moment(answered.at)}</p>
      <Facts rows={saidIn(answered.answer).map(([part, text]) => [t(`hear.answer.${part}`), text])} />
    </Section>
  );
};

/** What one of the officials proposes, or why it came back. */
export const Proposed = ({ hearing: { proposal, returned } }: OfHearing) => {
  const { t, moment } = useWords();
  const colleague = useColleagues();
  if (proposal === undefined)
    return returned === undefined ? null : (
      <Section title={t('hear.returned')}>
        <p className="kt-box kt-written">{returned.reason}</p>
      </Section>
    );
  const outcome = proposal.outcome === 'accept' ? 'accept' : proposal.consequence;
  return (
    <Section title={t('hear.proposal')}>
      <Facts
        rows={[
          [t('hear.outcome'), t(`hear.outcome.${outcome}`)],
          [t('hear.reasons'), proposal.reasons],
          [t('hear.proportionality'), proposal.outcome === 'exclude' ? proposal.proportionality : ''],
          [t('hear.proposed_by'), `${colleague(proposal.by)} · ${moment(proposal.at)}`],
        ]}
      />
    </Section>
  );
};
