import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { Demands } from '../../../../shared/trade/demands.tsx';
import { PriceTable } from '../../../../shared/trade/price-table.tsx';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { AdmissionShown, CategoryShown, SystemShown } from '../answers.ts';
import { ADMISSION_TONE } from '../states.ts';
import { admissionLines, scopeOf } from './presenter.ts';
import { VolumeCard } from './volume-card.tsx';

const Table = ({ admissions }: { readonly admissions: readonly AdmissionShown[] }) => {
  const words = useWords();
  const { t } = words;
  const providerName = useProviderNames(admissions.map(({ provider }) => provider));
  return (
    <DataTable
      caption={t('adm.caption', { count: admissions.length })}
      columns={[
        { key: 'provider', title: t('req.provider'), cell: ({ to, provider }) => <Go to={to}>{provider}</Go> },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag tone={ADMISSION_TONE[state]}>{t(`state.admission.${state}`)}</StateTag>,
        },
        { key: 'since', title: t('adm.since'), cell: ({ since }) => since },
      ]}
      rows={admissionLines(admissions, { ...words, providerName })}
      keyOf={({ id }) => id}
    />
  );
};

type Shown = { readonly system: SystemShown; readonly category: CategoryShown };

const Admitted = ({ system, category }: Shown) => {
  const { t } = useWords();
  const { has } = useSession();
  const param = { system: system.id, category: category.id };
  const admissions = useRead(['admissions', category.id], (api) =>
    api.procurement.systems[':system'].categories[':category'].admissions.$get({ param }),
  );
  return (
    <Section title={t('adm.title')}>
      <Loaded of={admissions}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('adm.empty')}</Empty> : <Table admissions={rows} />)}
      </Loaded>
      {has('admission_officer') && admissions.data !== undefined && admissions.data.rows.length > 0 && (
        <p className="kt-no-print">
          <Go to={`/procurement/systems/${system.id}/categories/${category.id}/renewal`} as="secondary">
            {t('renew.title')}
          </Go>
        </p>
      )}
    </Section>
  );
};

const Rules = ({ category }: Pick<Shown, 'category'>) => {
  const words = useWords();
  const { t, name, percent, euros } = words;
  const scope = scopeOf(category, words);
  return (
    <>
      <Facts
        rows={[
          [t('cat.service_types'), scope.serviceTypes],
          [t('cat.municipalities'), scope.municipalities],
          [t('cat.target_groups'), scope.targetGroups],
          [t('cat.value'), euros(category.estimatedValueCents)],
          [t('scat.summary'), category.summary && name(category.summary)],
          [t('scat.sites'), category.sites && name(category.sites)],
          [t('scat.reservation'), category.reservation && name(category.reservation.statement)],
          [t('scat.competing'), category.competingParties && t(`scat.competing.${category.competingParties}`)],
        ]}
      />
      <Section title={t('cat.requirements')}>
        <Demands requirements={category.requirements} />
      </Section>
      <Section title={t('cat.criteria')}>
        <Facts
          rows={category.criteria.map((one) => [
            name(one.title),
            `${percent(one.minWeight)} – ${percent(one.maxWeight)}`,
          ])}
        />
      </Section>
      <PriceTable card={category.rateCard} caption={t('cat.card')} />
    </>
  );
};

const Category = ({ system, category }: Shown) => {
  const { t } = useWords();
  const { has } = useSession();
  return (
    <>
      {system.takesRequests && has('procurement_officer') && (
        <p>
          <Go to={`/procurement/competitions/new?system=${system.id}&category=${category.id}`} as="primary">
            {t('cat.competition')}
          </Go>
        </p>
      )}
      {system.state === 'draft' && has('procurement_officer') && (
        <p>
          <Go to={`/procurement/systems/${system.id}/categories/${category.id}/edit`} as="primary">
            {t('scat.edit')}
          </Go>
        </p>
      )}
      {system.published !== undefined && <Admitted system={system} category={category} />}
      <VolumeCard system={system} category={category} />
      <Rules category={category} />
    </>
  );
};

/** One category: who is admitted, and by what rules. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const categoryId = usePathId('category');
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const category = system.data?.categories.find((one) => one.id === categoryId);
  return (
    <Page
      title={category === undefined ? t('cat.one') : name(category.name)}
      back={{ to: `/procurement/systems/${id}`, label: system.data ? name(system.data.names) : t('sys.list.title') }}
    >
      <Loaded of={system}>
        {(found) =>
          category === undefined ? <Empty>{t('cat.missing')}</Empty> : <Category system={found} category={category} />
        }
      </Loaded>
    </Page>
  );
};
