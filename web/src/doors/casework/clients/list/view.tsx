import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useDraftedReferrals } from '../referral-rows.ts';
import { type ClientLine, clientLines } from './presenter.ts';

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

const ClientsTable = ({ lines }: { readonly lines: readonly ClientLine[] }) => {
  const { t, name } = useWords();
  return (
    <DataTable
      caption={t('clients.caption')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'reference',
          title: t('clients.reference'),
          cell: ({ id, reference }) => <Go to={`/casework/clients/${id}`}>{reference}</Go>,
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
        { key: 'next', title: t('clients.next'), cell: (line) => <Next line={line} /> },
      ]}
    />
  );
};

/** A case worker's clients by reference, each with its next step. */
export const View = () => {
  const { t } = useWords();
  const clients = useRows(['clients'], (api) => (query) => read(api.casework.worker.clients.$get(query)));
  const referrals = useDraftedReferrals();
  const open = (
    <Go to="/casework/clients/new" as="primary">
      {t('clients.new')}
    </Go>
  );
  return (
    <Page title={t('clients.title')} lead={t('clients.lead')}>
      <Loaded of={clients}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty action={<p>{open}</p>}>{t('clients.none')}</Empty>
          ) : (
            <>
              <p className="kt-no-print">{open}</p>
              <Loaded of={referrals}>{(drafted) => <ClientsTable lines={clientLines(rows, drafted)} />}</Loaded>
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
