import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag, Strip } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { STAGES } from '../stage-columns.tsx';

const useMoney = () => {
  const agreement = usePathId('agreement');
  return useRead(['agreement-money', agreement], (api) =>
    api.finance.agreements[':agreement'].money.$get({ param: { agreement } }),
  );
};
const useCommitments = () => {
  const agreement = usePathId('agreement');
  return useRead(['commitments', agreement], (api) =>
    api.finance.agreements[':agreement'].commitments.$get({ param: { agreement }, query: {} }),
  );
};
type Row = NonNullable<ReturnType<typeof useCommitments>['data']>['rows'][number];

const Commitments = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, euros, number } = useWords();
  return (
    <DataTable
      caption={t('finance.agreement.commitments')}
      columns={[
        { key: 'referral', title: t('finance.agreement.referral'), cell: ({ referral }: Row) => referral.slice(-8) },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag>{t(`state.commitment.${state}`)}</StateTag>,
        },
        { key: 'lines', title: t('finance.run.lines'), align: 'end', cell: ({ lines }) => number(lines.length) },
        { key: 'held', title: t('finance.agreement.held'), align: 'end', cell: ({ heldCents }) => euros(heldCents) },
        {
          key: 'reserved',
          title: t('finance.budget.reserved'),
          align: 'end',
          cell: ({ reservedCents }) => euros(reservedCents),
        },
      ]}
      rows={rows}
      keyOf={({ referral }) => referral}
      foot={[
        t('finance.total_of', { count: rows.length }),
        '',
        '',
        euros(rows.reduce((sum, { heldCents }) => sum + heldCents, 0)),
        euros(rows.reduce((sum, { reservedCents }) => sum + reservedCents, 0)),
      ]}
    />
  );
};

/** An agreement's money: its ceiling, the stages, and what each referral has reserved. */
export const View = () => {
  const { t, euros } = useWords();
  const money = useMoney();
  const commitments = useCommitments();
  const provider = money.data?.provider;
  const nameOf = useProviderNames(provider === undefined ? [] : [provider]);
  return (
    <Page
      title={t('finance.agreement.title')}
      lead={provider !== undefined && <p>{nameOf(provider)}</p>}
      back={{ to: '/finance/agreements', label: t('finance.agreements.title') }}
    >
      <Loaded of={money}>
        {({ ceilingCents, reservedCents, freeCents, stages, state, costCentre }) => (
          <>
            <Strip
              figures={[
                [t('finance.agreement.ceiling'), euros(ceilingCents)],
                [t('finance.budget.reserved'), euros(reservedCents)],
                [t('finance.budget.free'), euros(freeCents)],
              ]}
            />
            <Facts
              rows={[
                [t('web.state'), t(`state.account.${state}`)],
                [t('finance.budget.centre'), costCentre],
                ...STAGES.map((stage) => [t(`stage.${stage}`), euros(stages[stage])] as const),
              ]}
            />
          </>
        )}
      </Loaded>
      <Loaded of={commitments}>
        {({ rows, cursor }) =>
          rows.length === 0 ? (
            <Empty>{t('finance.agreement.none')}</Empty>
          ) : (
            <>
              <Commitments rows={rows} />
              {cursor !== undefined && <p>{t('finance.agreement.more', { count: rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
