import { useNow } from '../../../shared/api/clock-context.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Empty, Facts, Strip } from '../../../shared/page/parts.tsx';
import { usePathId } from '../../../shared/page/use-path.ts';
import { Demands } from '../../../shared/trade/demands.tsx';
import { PriceTable } from '../../../shared/trade/price-table.tsx';
import type { OpenCategory, OpenSystem } from '../answers.ts';
import { takesRequests } from '../system/presenter.ts';
import { useOpenSystem } from '../use-open-system.ts';
import { criterionFacts, scopeFacts, volumeFigures } from './presenter.ts';

type Shown = { readonly authority: string; readonly system: OpenSystem; readonly category: OpenCategory };

const Volumes = ({ system, category }: Omit<Shown, 'authority'>) => {
  const words = useWords();
  const { t } = words;
  const use = system.uses.find((one) => one.category === category.id);
  return (
    <Section title={t('open.volumes')}>
      <Strip figures={volumeFigures(category, use, words)} />
      {category.volume?.guaranteedPerYear === 0 && <p>{t('open.not_guaranteed')}</p>}
    </Section>
  );
};

const Rules = ({ system, category }: Omit<Shown, 'authority'>) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Section title={t('open.requirements')}>
        <p className="kt-quiet">{t('open.requirements.lead')}</p>
        <Demands requirements={category.requirements} />
      </Section>
      <Volumes system={system} category={category} />
      <Section title={t('open.what')}>
        <Facts rows={scopeFacts(category, words)} />
      </Section>
      <Section title={t('open.criteria')}>
        <Facts rows={criterionFacts(category, words)} />
      </Section>
      <PriceTable card={category.rateCard} caption={t('open.prices')} />
    </>
  );
};

const Category = ({ authority, system, category }: Shown) => {
  const { t, name } = useWords();
  const isOpen = takesRequests(system, useNow());
  return (
    <>
      {category.summary !== undefined && <p>{name(category.summary)}</p>}
      {!isOpen && <p>{t(`open.ended.${system.ended?.type ?? 'expired'}`)}</p>}
      <div className="kt-row kt-no-print">
        {isOpen && (
          <Go to="/provider/join" as="primary">
            {t('open.apply')}
          </Go>
        )}
        <Go to={`/open/${authority}/${category.id}`} as="secondary">
          {t('open.admitted')}
        </Go>
      </div>
      <Rules system={system} category={category} />
    </>
  );
};

/** One category: what is bought, what is required, and by what tenders are compared. */
export const View = () => {
  const { t, name } = useWords();
  const { authority, system: id, found } = useOpenSystem();
  const categoryId = usePathId('category');
  const category = found.data?.categories.find((one) => one.id === categoryId);
  return (
    <Page
      title={category === undefined ? t('open.category') : name(category.name)}
      back={{
        to: `/open/${authority}/systems/${id}`,
        label: found.data === undefined ? t('open.one') : name(found.data.names),
      }}
    >
      <Loaded of={found}>
        {(system) =>
          category === undefined ? (
            <Empty>{t('open.missing')}</Empty>
          ) : (
            <Category authority={authority} system={system} category={category} />
          )
        }
      </Loaded>
    </Page>
  );
};
