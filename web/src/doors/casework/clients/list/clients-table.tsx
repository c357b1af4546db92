import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Due, StateTag } from '../../../../shared/page/parts.tsx';
import type { ClientLine } from './presenter.ts';

const Next = ({ line: { next, to } }: { readonly line: ClientLine }) => {
  const { t } = useWords();
  const what = t(`clients.next.${next.key}`);
  return (
    <div className="kt-stack kt-tight">
      {next.yours ? <Go to={to}>{what}</Go> : <span>{what}</span>}
      {next.due !== undefined && <Due at={next.due} />}
    </div>
  );
};

type ClientsTableProps = { readonly caption: string; readonly lines: readonly ClientLine[] };

/** Clients by reference, each with its service and its next step. */
export const ClientsTable = ({ caption, lines }: ClientsTableProps) => {
  const { t, name } = useWords();
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'reference',
          title: t('clients.reference'),
          cell: ({ id, reference }) => (
            <Go to={`/casework/clients/${id}`}>
              <span className="kt-reference">{reference}</span>
            </Go>
          ),
        },
        {
          key: 'service',
          title: t('clients.service'),
          cell: ({ service }) => (service === undefined ? t('clients.no_referral') : name(service.names)),
        },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ service, next }) =>
            service !== undefined && (
              <StateTag tone={next.yours ? 'warning' : 'neutral'}>{t(`state.referral.${service.state}`)}</StateTag>
            ),
        },
        {
          key: 'next',
          title: t('clients.next'),
          cell: (line) => line.next.key !== 'in_service' && <Next line={line} />,
        },
      ]}
    />
  );
};
