import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { SetRule } from './set-rule.tsx';

const useRules = () => useRead(['rules'], (api) => api.finance['allocation-rules'].$get());
type Row = NonNullable<ReturnType<typeof useRules>['data']>['rows'][number];

const Rules = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, day } = useWords();
  return (
    <DataTable
      caption={t('finance.rules.list')}
      columns={[
        { key: 'from', title: t('finance.rules.from'), cell: ({ from }: Row) => day(from) },
        { key: 'cost', title: t('finance.rules.cost'), cell: ({ costType }) => t(`finance.cost.${costType}`) },
        { key: 'by', title: t('finance.rules.key'), cell: ({ key }) => t(`finance.key.${key.by}`) },
      ]}
      rows={rows}
      keyOf={({ costType, from }) => `${costType} ${from}`}
    />
  );
};

/** Which municipality bears what, from which day on. */
export const View = () => {
  const { t } = useWords();
  const { has } = useSession();
  const rules = useRules();
  return (
    <Page
      title={t('finance.rules.title')}
      lead={<p>{t('finance.rules.lead')}</p>}
      back={{ to: '/finance/budgets', label: t('web.nav.budgets') }}
    >
      <Loaded of={rules}>
        {({ rows }) => (rows.length === 0 ? <p>{t('finance.rules.none')}</p> : <Rules rows={rows} />)}
      </Loaded>
      {has('finance_officer') && <SetRule />}
    </Page>
  );
};
