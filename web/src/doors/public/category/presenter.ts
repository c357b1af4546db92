import { municipalityOf } from '@kt/kernel';
import { SERVICE_TYPES, TARGET_GROUPS } from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';
import type { OpenCategory, OpenSystem } from '../answers.ts';

type Fact = readonly [string, string | undefined];

const whomOf = ({ targetGroups }: OpenCategory, { t, name }: Pick<Words, 't' | 'name'>): string =>
  targetGroups.length === 0 ? t('open.whom.all') : targetGroups.map((code) => name(TARGET_GROUPS[code])).join(', ');

/** What is bought, where, for whom and at what value, row by row. */
export const scopeFacts = (category: OpenCategory, words: Pick<Words, 't' | 'name' | 'euros'>): readonly Fact[] => {
  const { t, name, euros } = words;
  const { serviceTypes, municipalities, sites, reservation, estimatedValueCents } = category;
  return [
    [t('open.types'), serviceTypes.map((code) => name(SERVICE_TYPES[code].names)).join(', ')],
    [t('open.where'), municipalities.map((code) => name(municipalityOf(code)?.names ?? { fi: code })).join(', ')],
    [t('open.whom'), whomOf(category, words)],
    [t('open.sites'), sites && name(sites)],
    [t('open.reserved'), reservation && name(reservation.statement)],
    [t('open.value'), euros(estimatedValueCents)],
  ];
};

const countedFigures = (
  use: OpenSystem['uses'][number] | undefined,
  { t, number }: Pick<Words, 't' | 'number'>,
): readonly (readonly [string, string])[] => {
  if (use === undefined) return [[t('open.ordered.none'), t('open.unknown')]];
  const shown = (count: number | undefined): string => (count === undefined ? t('open.few') : number(count));
  return [
    [t('open.ordered', { year: use.year }), shown(use.ordered)],
    [t('open.waiting'), shown(use.waiting)],
  ];
};

/** Volumes as figures; what nobody has told is said to be unknown. */
export const volumeFigures = (
  { volume }: Pick<OpenCategory, 'volume'>,
  use: OpenSystem['uses'][number] | undefined,
  { t, number }: Pick<Words, 't' | 'number'>,
): readonly (readonly [string, string])[] => [
  [t('open.expected'), volume === undefined ? t('open.unknown') : number(volume.expectedPerYear)],
  [t('open.guaranteed'), volume === undefined ? t('open.unknown') : number(volume.guaranteedPerYear)],
  ...countedFigures(use, { t, number }),
];

/** Each criterion with the range of weights that a mini-competition picks from. */
export const criterionFacts = ({ criteria }: OpenCategory, { name, percent }: Pick<Words, 'name' | 'percent'>) =>
  criteria.map((one): Fact => [name(one.title), `${percent(one.minWeight)} – ${percent(one.maxWeight)}`]);
