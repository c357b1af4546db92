import type { Id } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { readerOf } from './presenter.ts';

/** Everybody who has read the client's details, and why; may be shown to the client. */
export const Reads = ({ client }: { readonly client: Id<'client'> }) => {
  const { t, moment } = useWords();
  const { self } = useSession();
  const param = { client };
  const reads = useRows(
    ['reads', client],
    (api) => (page) => read(api.casework.worker.clients[':client'].reads.$get({ param, ...page })),
  );
  return (
    <ReadMore header={t('client.who_read')}>
      <Loaded of={reads}>
        {(rows) => (
          <div className="kt-stack kt-tight">
            <p>{rows.length === 0 ? t('client.reads_none') : t('client.who_read_lead')}</p>
            {rows.length > 0 && (
              <DataTable
                caption={t('client.reads_caption')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'at', title: t('client.read_at'), cell: ({ at }) => moment(at) },
                  { key: 'by', title: t('client.read_by'), cell: (one) => t(readerOf(one, self?.person)) },
                  { key: 'part', title: t('client.read_part'), cell: ({ part }) => t(`client.part.${part}`) },
                  {
                    key: 'why',
                    title: t('client.read_purpose'),
                    cell: ({ purpose }) => t(`client.purpose.${purpose}`),
                  },
                ]}
              />
            )}
          </div>
        )}
      </Loaded>
    </ReadMore>
  );
};
