import { parseId } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { monthsUntil, monthText } from '../../../../shared/format/months.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';

type Attempt = Held<Awaited<ReturnType<Api['procurement']['attempts']['$get']>>>['rows'][number];
type Whose = 'own' | 'organisations';

const Table = ({ rows, caption }: { readonly rows: readonly Attempt[]; readonly caption: string }) => {
  const { t, moment } = useWords();
  const { has } = useSession();
  const tried = rows.flatMap(({ actingFor }) => parseId('organisation', actingFor ?? '') ?? []);
  const nameOf = useProviderNames(has('auditor') ? tried : []);
  if (rows.length === 0) return <Empty>{t('attempts.none')}</Empty>;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ at, person, operation }) => `${at} ${person} ${operation}`}
      columns={[
        { key: 'at', title: t('attempts.when'), cell: ({ at }) => moment(at) },
        { key: 'who', title: t('people.name'), cell: ({ name, person }) => name ?? person },
        { key: 'what', title: t('attempts.operation'), cell: ({ operation }) => <code>{operation}</code> },
        { key: 'for', title: t('attempts.for'), cell: ({ actingFor = '' }) => nameOf(actingFor) || actingFor },
      ]}
    />
  );
};

const Attempts = ({ whose, month }: { readonly whose: Whose; readonly month: string }) => {
  const { t } = useWords();
  const found = useRows(
    ['attempts', whose, month],
    (api) =>
      ({ query }) =>
        read(api.procurement.attempts.$get({ query: { ...query, whose, month } })),
  );
  const title = t(`attempts.${whose}`);
  return (
    <Section title={title}>
      <Loaded of={found}>
        {(rows) => <Table rows={rows} caption={`${t('attempts.month')} ${monthText(month)}`} />}
      </Loaded>
    </Section>
  );
};

/** Who tried what was not theirs, month by month: for the auditor and the admins. */
export const View = () => {
  const { t } = useWords();
  const months = monthsUntil(useNow());
  const [month = '', setMonth] = useState(months[0]);
  return (
    <Page
      title={t('attempts.title')}
      lead={<p>{t('attempts.lead')}</p>}
      back={{ to: '/procurement/people', label: t('people.title') }}
    >
      <Select
        id="month"
        label={t('attempts.month')}
        value={month}
        onChange={({ target }) => {
          setMonth(target.value);
        }}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {monthText(one)}
          </option>
        ))}
      </Select>
      <Attempts whose="own" month={month} />
      <Attempts whose="organisations" month={month} />
    </Page>
  );
};
