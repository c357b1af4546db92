import type { Id } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';

type MixProps = { readonly authority: Id<'authority'>; readonly year: string };

/** To which groups the organisation's own clients belong. */
export const CaseMix = ({ authority, year }: MixProps) => {
  const { t, number } = useWords();
  const mix = useRead(['case-mix', authority, year], (api) =>
    api.casework.provider.authorities[':authority']['case-mix'].$get({ param: { authority }, query: { year } }),
  );
  return (
    <Section title={t('figures.mix', { year })}>
      <p>{t('figures.mix.lead')}</p>
      <Loaded of={mix}>
        {({ groups }) =>
          groups.length === 0 ? (
            <Empty>{t('figures.mix.none')}</Empty>
          ) : (
            <>
              <DataTable
                caption={t('figures.mix', { year })}
                columns={[
                  {
                    key: 'group',
                    title: t('figures.group'),
                    cell: ({ group }: (typeof groups)[number]) =>
                      group === 'all' ? t('figures.group.all') : t(`distance_group.${group}`),
                  },
                  {
                    key: 'clients',
                    title: t('figures.clients'),
                    align: 'end',
                    cell: ({ n }) => (n === undefined ? t('figures.hidden') : number(n)),
                  },
                ]}
                rows={groups}
                keyOf={({ group }) => group}
              />
              <p className="kt-quiet">{t('figures.hidden.why')}</p>
            </>
          )
        }
      </Loaded>
    </Section>
  );
};
