import type { Id } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { read } from '../../../../shared/api/answers.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useNames } from '../../use-names.ts';
import { type ReadRow, readerOf, readingProviders, referenceIn } from './presenter.ts';
import { Refused } from './refused.tsx';

const ReadsTable = ({ rows }: { readonly rows: readonly ReadRow[] }) => {
  const { t, moment } = useWords();
  const providerName = useNames(readingProviders(rows));
  const who = (one: ReadRow): string =>
    one.organisation === undefined || providerName(one.organisation) === ''
      ? t(readerOf(one))
      : t('reads.of_provider', { who: t(readerOf(one)), name: providerName(one.organisation) });
  return (
    <DataTable
      caption={t('client.reads_caption')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'at', title: t('client.read_at'), cell: ({ at }) => moment(at) },
        { key: 'by', title: t('client.read_by'), cell: who },
        { key: 'part', title: t('client.read_part'), cell: ({ part }) => t(`reads.part.${part}`) },
        { key: 'why', title: t('client.read_purpose'), cell: ({ purpose }) => t(`reads.purpose.${purpose}`) },
      ]}
    />
  );
};

const Listed = ({ rows }: { readonly rows: readonly ReadRow[] }) => {
  const { t, moment } = useWords();
  const now = useNow();
  if (rows.length === 0) return <Empty>{t('client.reads_none')}</Empty>;
  return (
    <>
      <p>{t('reads.printed', { reference: referenceIn(rows), at: moment(now) })}</p>
      <p className="kt-no-print">{t('reads.whole')}</p>
      <p className="kt-no-print">
        <Button variant="secondary" onClick={() => window.print()}>
          {t('reads.print')}
        </Button>
      </p>
      <ReadsTable rows={rows} />
      <p className="kt-quiet">{t('reads.rights')}</p>
    </>
  );
};

const useReads = (client: Id<'client'>) =>
  useRows(
    ['reads', client],
    (api) => (page) => read(api.casework.worker.clients[':client'].reads.$get({ param: { client }, ...page })),
  );

/** Everybody who has read the client's details, and why: to be shown or handed to the client. */
export const View = () => {
  const { t } = useWords();
  const client = usePathId('client');
  return (
    <Page
      title={t('reads.title')}
      lead={<p className="kt-no-print">{t('reads.lead')}</p>}
      back={{ to: `/casework/clients/${client}`, label: t('reads.back') }}
    >
      <Loaded of={useReads(client)}>{(rows) => <Listed rows={rows} />}</Loaded>
      <Refused client={client} />
    </Page>
  );
};
