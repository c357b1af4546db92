import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Due, Empty } from '../../../../shared/page/parts.tsx';
import { type QueueLine, queueLines, typesOf } from './presenter.ts';

/** Whose: the reader's own when absent. */
type Whose = { readonly of?: Id<'person'> };

const useQueues = ({ of }: Whose) => {
  const whose = of === undefined ? {} : { of };
  const rows = useRows(
    ['waiting', of],
    (api) =>
      ({ query }) =>
        read(api.casework.worker.waiting.$get({ query: { ...query, ...whose } })),
  );
  const types = typesOf(rows.data ?? []);
  const { data: places } = useRows(
    ['waiting-places', of, types],
    types.length === 0
      ? undefined
      : (api) => async () => {
          const lines = types.map((serviceType) =>
            read(api.casework.worker.waiting.lines[':serviceType'].$get({ param: { serviceType }, query: whose })),
          );
          return { rows: (await Promise.all(lines)).flatMap(({ own }) => own) };
        },
  );
  return { rows, places: places ?? [] };
};

const Todo = ({ line: { free, to } }: { readonly line: QueueLine }) => {
  const { t } = useWords();
  if (free === undefined) return <Go to={to}>{t('queues.wait')}</Go>;
  return (
    <div className="kt-stack kt-tight">
      <Go to={free.to}>{t('queues.refer')}</Go>
      <Due at={free.useBy} />
    </div>
  );
};

/** Who waits for what, since when and behind how many, and what there is to do. */
export const Queues = ({ of }: Whose) => {
  const { t, name, day } = useWords();
  const { rows, places } = useQueues(of === undefined ? {} : { of });
  return (
    <Loaded of={rows}>
      {(found) =>
        found.length === 0 ? (
          <Empty action={<Go to="/casework/clients">{t('queues.to_clients')}</Go>}>{t('queues.none')}</Empty>
        ) : (
          <DataTable
            caption={t('queues.caption')}
            rows={queueLines(found, places)}
            keyOf={({ id }) => id}
            columns={[
              { key: 'client', title: t('queues.client'), cell: ({ to, reference }) => <Go to={to}>{reference}</Go> },
              { key: 'service', title: t('queues.service'), cell: ({ service }) => name(service) },
              { key: 'since', title: t('waiting.since'), cell: ({ since }) => day(since) },
              {
                key: 'before',
                title: t('queues.before'),
                align: 'end',
                cell: ({ before }) => (before === undefined ? '–' : String(before)),
              },
              { key: 'todo', title: t('queues.todo'), cell: (line) => <Todo line={line} /> },
            ]}
          />
        )
      }
    </Loaded>
  );
};
