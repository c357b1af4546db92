import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { RequestShown, SystemShown } from '../answers.ts';
import { REQUEST_TONE } from '../states.ts';
import { requestLines } from './presenter.ts';

type TableProps = { readonly requests: readonly RequestShown[]; readonly categories: SystemShown['categories'] };

const Table = ({ requests, categories }: TableProps) => {
  const words = useWords();
  const { t } = words;
  const providerName = useProviderNames(requests.map(({ provider }) => provider));
  const lines = requestLines(requests, categories, { ...words, providerName });
  return (
    <DataTable
      caption={t('req.list.caption', { count: lines.length })}
      columns={[
        { key: 'provider', title: t('req.provider'), cell: ({ to, provider }) => <Go to={to}>{provider}</Go> },
        { key: 'category', title: t('req.category'), cell: ({ category }) => category },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag tone={REQUEST_TONE[state]}>{t(`state.request.${state}`)}</StateTag>,
        },
        {
          key: 'by',
          title: t('req.decide_by'),
          cell: ({ decideBy, isLate }) => (isLate ? <StateTag tone="error">{decideBy}</StateTag> : decideBy),
        },
      ]}
      rows={lines}
      keyOf={({ id }) => id}
    />
  );
};

/** Who asks to join, with the working-day clock of each. */
export const Requests = ({ system }: { readonly system: SystemShown }) => {
  const { t } = useWords();
  const param = { system: system.id };
  const requests = useRows(
    ['requests', system.id],
    (api) =>
      ({ query }) =>
        read(api.procurement.systems[':system'].requests.$get({ param, query })),
  );
  return (
    <Section title={t('req.list.title')}>
      <Loaded of={requests}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('req.list.empty')}</Empty>
          ) : (
            <Table requests={rows} categories={system.categories} />
          )
        }
      </Loaded>
    </Section>
  );
};
