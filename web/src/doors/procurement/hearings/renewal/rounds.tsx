import { ProgressBar } from '@navikt/ds-react/ProgressBar';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { type RoundShown, whyLeftOut } from './presenter.ts';

type One = { readonly round: RoundShown };

/** How far a round has come that goes on by itself. */
export const Running = ({ round }: One) => {
  const { t, moment } = useWords();
  const who = useColleagues();
  const done = round.asked + round.leftOut;
  return (
    <Section title={t('renew.running')}>
      <ProgressBar
        aria-label={t('renew.progress', { done, of: round.planned })}
        value={Math.min(done, round.planned)}
        valueMax={round.planned}
        size="small"
      />
      <StatusLine>{t('renew.progress', { done, of: round.planned })}</StatusLine>
      <p>{t('renew.running.text')}</p>
      <Facts
        rows={[
          [t('renew.started'), `${moment(round.started.at)} ${who(round.started.by)}`],
          [t('renew.id'), round.id],
        ]}
      />
    </Section>
  );
};

const LeftOut = ({ round }: One) => {
  const { t } = useWords();
  const { system, category } = round;
  const leftOut = useRead(['left-out', round.id], (api) =>
    api.procurement.systems[':system'].categories[':category']['renewal-rounds'][':round']['left-out'].$get({
      param: { system, category, round: round.id },
      query: {},
    }),
  );
  const named = useProviderNames(leftOut.data?.rows.map(({ provider }) => provider) ?? []);
  return (
    <Loaded of={leftOut}>
      {({ rows }) => (
        <ul>
          {rows.map(({ provider, admission, code }) => (
            <li key={admission}>{t('renew.left_out.line', { name: named(provider), why: t(whyLeftOut(code)) })}</li>
          ))}
        </ul>
      )}
    </Loaded>
  );
};

/** What the latest round came to. */
export const Finished = ({ round }: One) => {
  const { t, moment } = useWords();
  return (
    <Section title={t('renew.finished')}>
      <StatusLine>{t('renew.done', { count: round.asked })}</StatusLine>
      <p>{t('renew.done.next')}</p>
      <Facts
        rows={[
          [t('renew.finished.at'), round.finished === undefined ? '' : moment(round.finished)],
          [t('renew.id'), round.id],
        ]}
      />
      {round.leftOut > 0 && (
        <>
          <p>{t('renew.left_out', { count: round.leftOut })}</p>
          <LeftOut round={round} />
        </>
      )}
    </Section>
  );
};

/** The latest rounds of the category, and why each was made. */
export const Rounds = ({ rounds }: { readonly rounds: readonly RoundShown[] }) => {
  const { t, moment, day } = useWords();
  const who = useColleagues();
  return (
    <Section title={t('renew.rounds')}>
      <DataTable
        caption={t('renew.rounds.caption')}
        columns={[
          { key: 'at', title: t('renew.started'), cell: ({ started }) => moment(started.at) },
          { key: 'by', title: t('renew.by'), cell: ({ started }) => who(started.by) },
          { key: 'before', title: t('renew.before'), cell: ({ before }) => day(before) },
          { key: 'reason', title: t('renew.reason'), cell: ({ reason }) => reason },
          {
            key: 'asked',
            title: t('renew.asked'),
            cell: ({ asked, planned }) => `${String(asked)} / ${String(planned)}`,
          },
          {
            key: 'state',
            title: t('renew.state'),
            cell: ({ state }) => (
              <StateTag tone={state === 'running' ? 'info' : 'success'}>{t(`state.renewal_round.${state}`)}</StateTag>
            ),
          },
        ]}
        rows={rounds}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};
