import { SERVICE_TYPES } from '@kt/terms';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { RunningTable } from './table.tsx';

/** The agreements that the figures of a category are made of, a page at a time, with the sum of them all. */
export const View = () => {
  const { t, name, number } = useWords();
  const system = usePathId('system');
  const category = usePathId('category');
  const cursor = useSearchText('cursor');
  const back = `/procurement/systems/${system}/value`;
  const list = useRead(['running', category, cursor], (api) =>
    api.procurement['running-values'][':category'].$get({
      param: { category },
      query: cursor === undefined ? {} : { cursor },
    }),
  );
  const about = useRead(['systems', system], (api) => api.procurement.systems[':system'].$get({ param: { system } }));
  const of = about.data?.categories.find(({ id }) => id === category);
  const nameOf = useProviderNames([...new Set((list.data?.rows ?? []).map(({ provider }) => provider))]);
  return (
    <Page
      title={of === undefined ? t('sval.agreements') : t('sval.agreements.of', { name: name(of.name) })}
      back={{ to: back, label: t('sval.title') }}
    >
      <Loaded of={list}>
        {({ rows, total, cursor: next }) =>
          rows.length === 0 ? (
            <Empty action={<Go to="/procurement/agreements">{t('web.nav.agreements')}</Go>}>
              {t('sval.agreements.none')}
            </Empty>
          ) : (
            <>
              <RunningTable
                caption={t('sval.agreements.count', { count: total.agreements, n: number(total.agreements) })}
                first={t('sval.agreement')}
                rows={rows.map(({ id, provider, serviceType, sums }) => {
                  const called = `${nameOf(provider)}, ${name(SERVICE_TYPES[serviceType].names)}`;
                  return {
                    key: id,
                    name: called,
                    shown: <Go to={`/procurement/agreements/${id}/card`}>{called}</Go>,
                    sums,
                  };
                })}
                total={total}
                file={category}
              />
              {next !== undefined && (
                <p>
                  <Go to={`${back}/${category}?cursor=${next}`}>{t('sval.next')}</Go>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
