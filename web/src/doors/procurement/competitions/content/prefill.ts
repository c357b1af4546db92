import { dayInFinland, type Instant, plusDays, type Share, type Trilingual } from '@kt/kernel';
import type { DistanceGroup, RuleProfile, StepKind } from '@kt/terms';
import { dayText, moneyText } from '../../../../shared/form/fields.ts';
import { priceOf } from '../one/content-rows.ts';
import type { CompetitionShown } from '../reads.ts';
import type { CategoryShown, ContentBase } from './content-base.ts';
import type { ContentForm } from './form.ts';
import { shownMustHaves } from './must-have-form.ts';
import { shownOptions } from './option-form.ts';
import { type SystemRules, scheduleFrom } from './schedule.ts';
import { timeText } from './time-field.ts';

type Content = CompetitionShown['content'];
type Range = { readonly minWeight: Share; readonly maxWeight: Share };

const FULL = 100;
const BASIS_POINTS = 100;

/** Weights inside the published ranges that make a hundred, spread evenly. */
export const weightsFor = (ranges: readonly Range[]): readonly number[] => {
  const weights = ranges.map(({ minWeight }) => Math.ceil(minWeight / BASIS_POINTS));
  let left = FULL - weights.reduce((sum, weight) => sum + weight, 0);
  while (left > 0) {
    const open = ranges.flatMap(({ maxWeight }, n) => ((weights[n] ?? 0) < maxWeight / BASIS_POINTS ? [n] : []));
    if (open.length === 0) break;
    for (const n of open) {
      if (left === 0) break;
      weights[n] = (weights[n] ?? 0) + 1;
      left -= 1;
    }
  }
  return weights;
};

/** How many of a hundred clients reach a step, by distance group A to D: what the comparison starts from. */
const EXPECTED: { readonly [K in StepKind]: readonly [number, number, number, number] } = {
  start_fee: [100, 100, 100, 100],
  month_fee: [100, 100, 100, 100],
  milestone: [50, 45, 40, 30],
  education_start: [20, 20, 15, 10],
  employment_1m: [60, 45, 30, 20],
  employment_3m: [45, 30, 20, 12],
  employment_6m: [30, 20, 12, 8],
  retention_12m: [20, 15, 9, 5],
  benefit_exit: [30, 20, 15, 10],
  named: [30, 25, 20, 15],
};

const byGroup = <T>(of: (group: DistanceGroup, n: number) => T): Record<DistanceGroup, T> => ({
  A: of('A', 0),
  B: of('B', 1),
  C: of('C', 2),
  D: of('D', 3),
});

const percentText = (basisPoints: number): string => String(basisPoints / BASIS_POINTS).replace('.', ',');

/** Noon: an office is open before and after it. */
const NOON = '12.00';

/** Of a system, what dates are counted by. */
export type Timing = { readonly profile: RuleProfile; readonly rules?: SystemRules; readonly now: Instant };

/** Every date of a new competition, proposed by the working-day calendar. */
export const datesFor = ({ profile, rules, now }: Timing) => {
  const { deadline, start, lastDay } = scheduleFrom(profile, now, rules);
  const years = `${start.slice(0, 4)}–${lastDay.slice(0, 4)}`;
  return {
    years,
    dates: { start: dayText(start), lastDay: dayText(lastDay), deadlineDay: dayText(deadline), deadlineTime: NOON },
  };
};

export type Beginning = Timing & {
  readonly base: ContentBase;
  readonly category: CategoryShown;
  readonly service: Trilingual;
  readonly need: Trilingual;
  /** Persons who may evaluate; the first two are proposed. */
  readonly evaluators: readonly string[];
};

/** A new competition, so complete that it can be sent for review as it is. */
export const newContent = (beginning: Beginning): ContentForm => {
  const { base, category, service, need, evaluators } = beginning;
  const { years, dates } = datesFor(beginning);
  const weights = weightsFor(category.criteria);
  return {
    title: { fi: `${service.fi} ${years}`, sv: `${service.sv} ${years}`, en: `${service.en} ${years}` },
    need,
    serviceType: category.serviceTypes[0] ?? 'work_coaching',
    places: '40',
    ceiling: '240 000,00',
    winners: '2',
    callOff: 'client_choice',
    ...dates,
    options: [],
    costCentre: '4120',
    clients: { A: '0', B: '30', C: '20', D: '0' },
    priceModel: base.bids.length > 0 ? 'bids' : 'fixed',
    steps: base.rateCard.steps.map((step) => ({
      price: moneyText(priceOf(step)),
      rates: byGroup((_, n) => String(EXPECTED[step.kind][n] ?? 0)),
    })),
    criteria: weights.map((weight) => ({ weight: String(weight) })),
    mustHaves: [],
    languages: ['fi', 'sv'],
    municipalities: [...category.municipalities],
    evaluators: evaluators.slice(0, 2),
  };
};

const ratesIn = ({ assumptions }: Content, key: string): Record<DistanceGroup, string> =>
  byGroup((group) => percentText(assumptions.groups.find((one) => one.group === group)?.rates[key] ?? 0));

/** A draft as the form shows it. */
export const shownContent = (content: Content, base: ContentBase): ContentForm => {
  const { title, need, deadline, assumptions } = content;
  const texts = (of: Content['title']) => ({ fi: of.fi ?? '', sv: of.sv ?? '', en: of.en ?? '' });
  const clients = new Map<string, number>(assumptions.groups.map(({ group, clients: n }) => [group, n]));
  return {
    title: texts(title),
    need: texts(need),
    serviceType: content.serviceType,
    places: String(content.places),
    ceiling: moneyText(content.ceilingCents),
    winners: String(content.winners),
    callOff: content.callOff ?? 'client_choice',
    start: dayText(content.start),
    lastDay: dayText(plusDays(content.end, -1)),
    options: [...shownOptions(content.options)],
    deadlineDay: dayText(dayInFinland(deadline)),
    deadlineTime: timeText(deadline),
    costCentre: content.costCentre,
    clients: byGroup((group) => String(clients.get(group) ?? 0)),
    priceModel: content.rateCard.steps.some(({ price }) => price.set === 'by_bid') ? 'bids' : 'fixed',
    steps: content.rateCard.steps.map((step) => ({
      price: moneyText(priceOf(step)),
      rates: ratesIn(content, step.key),
    })),
    criteria: base.criteria.map(({ key }) => ({
      weight: String(content.criteria.find((one) => one.key === key)?.weight ?? 0),
    })),
    mustHaves: shownMustHaves(content.mustHaves),
    languages: [...content.languages],
    municipalities: [...content.municipalities],
    evaluators: [...content.evaluators],
  };
};
