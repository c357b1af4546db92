import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { ChangeLogTable } from '../../../../shared/trade/change-log-table.tsx';

/** Who has changed what about a provider, and when; its people by name where they are the authority's business. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('organisation', 'provider');
  const param = { organisation: id };
  const members = useRows(
    ['provider-members', id],
    (api) =>
      ({ query }) =>
        read(api.procurement.organisations[':organisation'].members.$get({ param, query })),
  );
  const log = useRows(
    ['provider-history', id],
    (api) =>
      ({ query }) =>
        read(api.procurement.providers[':provider'].history.$get({ param: { provider: id }, query })),
  );
  return (
    <Page
      title={t('organisation.log.title')}
      lead={<p>{t('organisation.log.lead')}</p>}
      back={{ to: `/procurement/providers/${id}`, label: t('prov.one') }}
    >
      <Loaded of={log}>{(rows) => <ChangeLogTable rows={rows} members={members.data ?? []} />}</Loaded>
    </Page>
  );
};
