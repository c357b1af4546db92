import { dayInFinland } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { DataTable } from '../../../shared/page/data-table.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { saveFile } from '../../../shared/page/save-file.ts';
import { usePathId } from '../../../shared/page/use-path.ts';
import { admittedCsv, inNameOrder } from './presenter.ts';

/** Who is admitted to a category. */
export const View = () => {
  const { t, name, day, language } = useWords();
  const authority = usePathId('authority');
  const category = usePathId('category');
  const admitted = useRead(['admitted', authority, category], (api) =>
    api.public.authorities[':authority'].categories[':category'].admitted.$get({ param: { authority, category } }),
  );
  return (
    <Page title={t('public.admitted.title')} back={{ to: '/open', label: t('public.open.title') }}>
      <Loaded of={admitted}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('public.admitted.none')}</Empty>
          ) : (
            <>
              <DataTable
                caption={t('public.admitted.count', { count: rows.length })}
                columns={[
                  {
                    key: 'name',
                    title: t('public.admitted.name'),
                    cell: ({ names }) => name(names) || t('public.unnamed'),
                  },
                  { key: 'since', title: t('public.admitted.since'), cell: ({ since }) => day(dayInFinland(since)) },
                ]}
                rows={inNameOrder(rows, language, name)}
                keyOf={({ provider }) => provider}
              />
              <div className="kt-row kt-no-print">
                <Button
                  variant="secondary"
                  onClick={() => {
                    const titles = { name: t('public.admitted.name'), since: t('public.admitted.since') };
                    const csv = admittedCsv(inNameOrder(rows, language, name), titles, name);
                    saveFile(new Blob([csv], { type: 'text/csv' }), `${category}.csv`);
                  }}
                >
                  {t('public.admitted.csv')}
                </Button>
                <Button
                  variant="tertiary"
                  onClick={() => {
                    print();
                  }}
                >
                  {t('public.admitted.print')}
                </Button>
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
