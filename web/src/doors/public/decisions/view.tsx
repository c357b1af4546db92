import { dayInFinland } from '@kt/kernel';
import { useWords } from '../../../shared/language/use-words.ts';
import { DataTable } from '../../../shared/page/data-table.tsx';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { useDecisions } from '../use-public.ts';

/** Decisions whose agreements are signed, with their winners in rank. */
export const View = () => {
  const { t, name, day } = useWords();
  const { authority = '', decisions } = useDecisions();
  return (
    <Page title={t('public.decisions.title')} lead={<p>{t('public.decisions.lead')}</p>}>
      <Loaded of={decisions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('public.decisions.none')}</Empty>
          ) : (
            <DataTable
              caption={t('public.decisions.title')}
              columns={[
                {
                  key: 'title',
                  title: t('public.decisions.what'),
                  cell: ({ title, competition }) => (
                    <Go to={`/open/${authority}/decisions/${competition}`}>
                      {title === undefined ? competition : name(title)}
                    </Go>
                  ),
                },
                {
                  key: 'winners',
                  title: t('public.decisions.winners'),
                  cell: ({ winners }) =>
                    winners
                      .toSorted((a, b) => a.rank - b.rank)
                      .map(({ names }) => name(names) || t('public.unnamed'))
                      .join(', '),
                },
                {
                  key: 'completed',
                  title: t('public.decisions.completed'),
                  cell: ({ completedAt }) => day(dayInFinland(completedAt)),
                },
                { key: 'id', title: t('public.decisions.id'), cell: ({ competition }) => <code>{competition}</code> },
              ]}
              rows={rows}
              keyOf={({ competition }) => competition}
            />
          )
        }
      </Loaded>
    </Page>
  );
};
