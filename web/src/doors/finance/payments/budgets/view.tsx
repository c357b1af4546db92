import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { stageSums, useStageColumns } from '../stage-columns.tsx';
import { OpenBudget } from './open-budget.tsx';
import { yearIn } from './presenter.ts';

const useBudgets = (year: number) =>
  useRead(['budgets', year], (api) => api.finance.budgets.$get({ query: { year: String(year) } }));
type Row = NonNullable<ReturnType<typeof useBudgets>['data']>['rows'][number];

const Budgets = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, euros } = useWords();
  return (
    <DataTable
      caption={t('finance.budget.amount')}
      columns={[
        {
          key: 'centre',
          title: t('finance.budget.centre'),
          cell: ({ year, costCentre }: Row) => (
            <Go to={`/finance/budgets/${String(year)}/${costCentre}`}>{costCentre}</Go>
          ),
        },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => (
            <StateTag tone={state === 'open' ? 'success' : 'neutral'}>{t(`state.budget.${state}`)}</StateTag>
          ),
        },
        {
          key: 'amount',
          title: t('finance.budget.amount'),
          align: 'end',
          cell: ({ amountCents }) => euros(amountCents),
        },
        {
          key: 'reserved',
          title: t('finance.budget.reserved'),
          align: 'end',
          cell: ({ reservedCents }) => euros(reservedCents),
        },
        { key: 'free', title: t('finance.budget.free'), align: 'end', cell: ({ freeCents }) => euros(freeCents) },
      ]}
      rows={rows}
      keyOf={({ costCentre }) => costCentre}
      foot={[
        t('finance.total'),
        '',
        euros(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)),
        euros(rows.reduce((sum, { reservedCents }) => sum + reservedCents, 0)),
        euros(rows.reduce((sum, { freeCents }) => sum + freeCents, 0)),
      ]}
    />
  );
};

const BudgetStages = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, euros } = useWords();
  const stages = useStageColumns<Row>();
  return (
    <DataTable
      caption={t('finance.budgets.stages')}
      columns={[
        { key: 'centre', title: t('finance.budget.centre'), cell: ({ costCentre }: Row) => costCentre },
        ...stages,
      ]}
      rows={rows}
      keyOf={({ costCentre }) => costCentre}
      foot={[t('finance.total'), ...stageSums(rows).map(euros)]}
    />
  );
};

const Years = ({ year }: { readonly year: number }) => {
  const { t } = useWords();
  return (
    <p className="kt-row kt-no-print">
      {[year - 1, year + 1].map((one) => (
        <Go key={one} to={`/finance/budgets?year=${String(one)}`}>
          {t('finance.budgets.previous', { year: one })}
        </Go>
      ))}
    </p>
  );
};

const Links = () => {
  const { t } = useWords();
  const { has } = useSession();
  return (
    <Section title={t('finance.budgets.links')}>
      <p className="kt-row">
        {has('finance_officer', 'auditor') && <Go to="/finance/agreements">{t('finance.agreements.title')}</Go>}
        <Go to="/finance/payer">{t('finance.payer.title')}</Go>
        <Go to="/finance/rules">{t('finance.rules.title')}</Go>
        <Go to="/finance/ledger">{t('finance.ledger.nav')}</Go>
      </p>
    </Section>
  );
};

/** A year's budgets: what is free, and where the reserved money stands. */
export const View = () => {
  const { t } = useWords();
  const { has } = useSession();
  const today = dayInFinland(useNow());
  const year = yearIn(useSearchText('year'), today);
  const budgets = useBudgets(year);
  return (
    <Page title={t('finance.budgets.title', { year })} lead={<p>{t('finance.budgets.lead')}</p>}>
      <Years year={year} />
      <Loaded of={budgets}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('finance.budgets.none')}</Empty>
          ) : (
            <>
              <Budgets rows={rows} />
              <BudgetStages rows={rows} />
            </>
          )
        }
      </Loaded>
      {has('finance_officer') && <OpenBudget key={year} year={year} />}
      <Links />
    </Page>
  );
};
