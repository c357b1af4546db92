import { EXCLUSION_GROUNDS } from '@kt/terms';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayApply } from '../../joining/powers.ts';
import type { OwnHearing } from '../read-places.ts';
import { said } from './form.ts';
import { Letters } from './letters.tsx';
import { Write } from './write.tsx';

type OfHearing = { readonly hearing: OwnHearing };

const Claim = ({ hearing: { ground, occurredOn, claim, asked, mayAnswer } }: OfHearing) => {
  const { t, name, day, moment } = useWords();
  const { names, kind } = EXCLUSION_GROUNDS[ground];
  return (
    <>
      {mayAnswer && asked && <Due at={asked.deadline} label={t('place.answer.by')} />}
      <Facts
        rows={[
          [t('place.ground'), `${name(names)} (${t(`hear.kind.${kind}`)})`],
          [t('place.occurred'), day(occurredOn)],
          [t('place.asked'), asked && moment(asked.at)],
        ]}
      />
      <Section title={t('place.claim')}>
        <p className="kt-box kt-written">{claim}</p>
      </Section>
    </>
  );
};

/** The answer as it was sent: the receipt of it. */
const Sent = ({ hearing: { id, answered } }: OfHearing) => {
  const { t, moment } = useWords();
  if (answered === undefined) return null;
  return (
    <Section title={t('place.answer.sent')}>
      <StatusLine>{t('place.answer.receipt', { at: moment(answered.at), id })}</StatusLine>
      <Facts rows={said(answered.answer).map(([part, text]) => [t(`place.answer.${part}`), text])} />
    </Section>
  );
};

const Decided = ({ hearing: { decided, proposal } }: OfHearing) => {
  const { t, moment } = useWords();
  if (decided === undefined || proposal === undefined) return null;
  const outcome = proposal.outcome === 'accept' ? 'accept' : proposal.consequence;
  return (
    <Section title={t('place.decided')}>
      <Facts
        rows={[
          [t('place.outcome'), t(`place.outcome.${outcome}`)],
          [t('place.decision'), `${decided.decision} · ${moment(decided.at)}`],
          [t('hear.reasons'), proposal.reasons],
          [t('hear.proportionality'), proposal.outcome === 'exclude' ? proposal.proportionality : ''],
        ]}
      />
      <p>{t(`place.outcome.${outcome}.then`)}</p>
      <Go to="/provider/places">{t('place.title')}</Go>
    </Section>
  );
};

const Next = ({ hearing }: OfHearing) => {
  const { t } = useWords();
  const session = useSession();
  if (hearing.mayAnswer) return mayApply(session) ? <Write hearing={hearing} /> : <p>{t('place.answer.writer')}</p>;
  if (hearing.state === 'silent' || hearing.state === 'heard') return <p>{t('place.answer.too_late')}</p>;
  return hearing.decided === undefined ? <p>{t('place.answer.waits')}</p> : null;
};

/** What is claimed against the organisation, its answer, and what was decided. */
export const View = () => {
  const { t } = useWords();
  const authority = usePathId('authority');
  const id = usePathId('hearing');
  const hearing = useRead(['own-hearing', id], (api) =>
    api.provider.authorities[':authority'].hearings[':hearing'].$get({ param: { authority, hearing: id } }),
  );
  return (
    <Page
      title={t('place.hearing.title')}
      lead={
        hearing.data && (
          <StateTag tone={hearing.data.mayAnswer ? 'warning' : 'info'}>
            {t(`place.hearing.${hearing.data.state}`)}
          </StateTag>
        )
      }
      back={{ to: '/provider/places', label: t('place.title') }}
    >
      <Loaded of={hearing}>
        {(one) => (
          <>
            <p>{t('place.hearing.lead')}</p>
            <Claim hearing={one} />
            <Sent hearing={one} />
            <Decided hearing={one} />
            <Next hearing={one} />
            <Letters hearing={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
