import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';

/** Providers that wait for an official's word. */
export const View = () => {
  const { t, name, moment } = useWords();
  const providers = useRows(['providers-waiting'], (api) => (query) => read(api.procurement.providers.$get(query)));
  return (
    <Page
      title={t('prov.list.title')}
      lead={<p>{t('prov.list.lead')}</p>}
      back={{ to: '/procurement/systems', label: t('sys.list.title') }}
    >
      <Loaded of={providers}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('prov.list.empty')}</Empty>
          ) : (
            <DataTable
              caption={t('adm.caption', { count: rows.length })}
              columns={[
                {
                  key: 'name',
                  title: t('req.provider'),
                  cell: ({ id, names }) => <Go to={`/procurement/providers/${id}`}>{name(names)}</Go>,
                },
                { key: 'waits', title: t('prov.waits'), cell: ({ waitsFor }) => t(`prov.waits.${waitsFor}`) },
                { key: 'y', title: t('prov.business_id'), cell: ({ yTunnus }) => yTunnus },
                { key: 'at', title: t('prov.registered'), cell: ({ registered }) => moment(registered.at) },
              ]}
              rows={rows}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Page>
  );
};
