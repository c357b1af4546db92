import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { monthsUntil, monthText } from '../../../../shared/format/months.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { type RefusedRow, refusedKey, refusedWords } from '../../refused-words.ts';
import { useNames } from '../../use-names.ts';

type Row = RefusedRow & { readonly clientReference: string; readonly code: string };

const Table = ({ rows }: { readonly rows: readonly Row[] }) => {
  const words = useWords();
  const { t, moment } = words;
  const colleague = useColleagues();
  const provider = useNames(rows.flatMap(({ actingFor = '' }) => (actingFor.startsWith('org_') ? [actingFor] : [])));
  if (rows.length === 0) return <Empty>{t('refused.none')}</Empty>;
  return (
    <DataTable
      caption={t('refused.caption')}
      rows={rows}
      keyOf={refusedKey}
      columns={[
        { key: 'at', title: t('refused.at'), cell: ({ at }) => moment(at) },
        {
          key: 'who',
          title: t('refused.who'),
          cell: ({ by, actingFor = '' }) =>
            [provider(actingFor), colleague(by) || by].filter((name) => name !== '').join(': '),
        },
        { key: 'client', title: t('refused.client'), cell: ({ clientReference }) => clientReference },
        { key: 'what', title: t('refused.what'), cell: (one) => refusedWords(one, words).what },
        { key: 'why', title: t('refused.why'), cell: (one) => refusedWords(one, words).why },
        { key: 'code', title: t('refused.code'), cell: ({ code }) => <code>{code}</code> },
      ]}
    />
  );
};

/** What was asked about clients without a right to it, and referrals that could not be sent: for supervisors and auditors. */
export const View = () => {
  const { t } = useWords();
  const months = monthsUntil(useNow());
  const [month = '', setMonth] = useState(months[0]);
  const found = useRows(
    ['refused', month],
    (api) =>
      ({ query }) =>
        read(api.casework.worker.refused.$get({ query: { ...query, month } })),
  );
  return (
    <Page title={t('refused.title')} lead={<p>{t('refused.lead')}</p>}>
      <Select id="month" label={t('refused.month')} value={month} onChange={({ target }) => setMonth(target.value)}>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthText(one)}
          </option>
        ))}
      </Select>
      <Loaded of={found}>{(rows) => <Table rows={rows} />}</Loaded>
    </Page>
  );
};
