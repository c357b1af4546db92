import { SERVICE_TYPES } from '@kt/terms';
import { Formula } from '../../../../shared/call/formula.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { AfterSwitch } from '../../../../shared/trade/after-switch.tsx';
import { optionsText } from '../../../../shared/trade/options-text.ts';
import { periodText } from '../../../../shared/trade/period-text.ts';
import { usePeople } from '../people.ts';
import type { CompetitionShown } from '../reads.ts';
import { clientsOf, municipalityNames, priceOf } from './content-rows.ts';

type ContentProps = { readonly shown: Pick<CompetitionShown, 'content' | 'deadline' | 'published'> };

/** What is asked for, in words. */
export const ContentFacts = ({ shown: { content, deadline, published } }: ContentProps) => {
  const words = useWords();
  const { t, name, moment, euros, number, language } = words;
  const people = usePeople();
  const { serviceType, places, ceilingCents, winners, costCentre, languages, municipalities } = content;
  return (
    <Facts
      rows={[
        [t('competition_page.need'), name(content.need)],
        [t('competition_page.service_type'), name(SERVICE_TYPES[serviceType].names)],
        [t('competition_page.deadline'), `${moment(deadline)} (${t('web.finnish_time')})`],
        [t('competition_page.invited'), published === undefined ? undefined : number(published.invited)],
        [t('competition_page.places'), number(places)],
        [t('competition_page.ceiling'), euros(ceilingCents)],
        [t('competition_page.winners'), number(winners)],
        [t('competition_page.call_off'), content.callOff && t(`competition_page.call_off.${content.callOff}`)],
        [t('competition_page.period'), periodText(content, words)],
        [t('competition_page.options'), optionsText(content.options, words)],
        [t('competition_page.cost_centre'), costCentre],
        [t('competition_page.languages'), languages.map((one) => t(`competition_page.language.${one}`)).join(', ')],
        [t('competition_page.municipalities'), municipalityNames(municipalities, language)],
        [t('competition_page.evaluators'), content.evaluators.length === 0 ? undefined : people(content.evaluators)],
        [
          t('competition_page.clients'),
          clientsOf(content)
            .map(([group, clients]) => `${group}: ${number(clients)}`)
            .join(', '),
        ],
      ]}
    />
  );
};

/** What is paid for, and what may be asked for it. */
export const PriceTable = ({ content: { rateCard } }: Pick<CompetitionShown, 'content'>) => {
  const { t, name, euros } = useWords();
  return (
    <>
      <DataTable
        caption={t('competition_page.prices')}
        columns={[
          { key: 'step', title: t('competition_page.step'), cell: ({ title }) => name(title) },
          {
            key: 'set',
            title: t('competition_page.price_set'),
            cell: ({ price }) => t(`competition_page.${price.set}`),
          },
          {
            key: 'price',
            title: t('competition_page.price'),
            align: 'end',
            cell: (step) => euros(priceOf(step)),
          },
        ]}
        rows={rateCard.steps}
        keyOf={({ key }) => key}
      />
      <AfterSwitch card={rateCard} />
    </>
  );
};

/** What tenders are compared by. */
export const CriteriaTable = ({ content: { criteria } }: Pick<CompetitionShown, 'content'>) => {
  const { t, name, number } = useWords();
  return (
    <>
      <DataTable
        caption={t('competition_page.criteria')}
        columns={[
          { key: 'title', title: t('competition_page.criterion'), cell: ({ title }) => name(title) },
          {
            key: 'scale',
            title: t('competition_page.scale'),
            cell: ({ kind, scale }) =>
              kind === 'price'
                ? t('competition_page.by_formula')
                : t('competition_page.scale_to', { top: number(scale) }),
          },
          {
            key: 'weight',
            title: t('competition_page.weight'),
            align: 'end',
            cell: ({ weight }) => t('competition_page.points', { points: number(weight) }),
          },
        ]}
        rows={criteria}
        keyOf={({ key }) => key}
      />
      <Formula criteria={criteria} />
    </>
  );
};
