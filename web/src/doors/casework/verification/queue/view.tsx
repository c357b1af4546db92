import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useNames } from '../../use-names.ts';
import { type WaitingLine, waitingLines } from './presenter.ts';

type Part = 'submitted' | 'in_check' | 'disputed' | 'lapsed';

const useWaiting = (state: Part) =>
  useRows(
    ['waiting', state],
    (api) =>
      ({ query }) =>
        read(api.casework.verifier.claims.$get({ query: { ...query, state } })),
  );

const Table = ({ part, lines }: { readonly part: Part; readonly lines: readonly WaitingLine[] }) => {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('verify.caption', { part: t(`verify.part.${part}`), count: lines.length })}
      rows={lines}
      keyOf={({ claim }) => claim}
      columns={[
        {
          key: 'step',
          title: t('verify.step'),
          cell: ({ claim, step }) => <Go to={`/casework/claims/${claim}`}>{step}</Go>,
        },
        { key: 'provider', title: t('verify.provider'), cell: ({ provider }) => provider },
        { key: 'earned', title: t('verify.earned'), cell: ({ earned }) => earned },
        { key: 'sent', title: t('verify.sent'), cell: ({ sent }) => sent },
        { key: 'price', title: t('verify.price'), align: 'end', cell: ({ price }) => price },
      ]}
    />
  );
};

const usePart = (state: Part) => ({ state, query: useWaiting(state) });

/** The claims that wait for an official, by what they wait for. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const parts = [usePart('submitted'), usePart('in_check'), usePart('disputed'), usePart('lapsed')];
  const all = parts.flatMap(({ query }) => query.data ?? []);
  const nameOf = useNames(all.map(({ provider }) => provider));
  const isEmpty = parts.every(({ query }) => query.data?.length === 0);
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      {isEmpty && <Empty>{t('verify.none')}</Empty>}
      {parts.map(({ state, query }) => (
        <Loaded key={state} of={query}>
          {(rows) => rows.length > 0 && <Table part={state} lines={waitingLines(rows, nameOf, words)} />}
        </Loaded>
      ))}
    </Page>
  );
};
