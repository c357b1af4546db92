import { competitionContent } from '@kt/competition/wire.ts';
import { isWorkingDay, municipalityCode, parseId, plusDays, plusMs, share, startOfDay } from '@kt/kernel';
import { DISTANCE_GROUPS, SERVICE_TYPE_CODES } from '@kt/terms';
import * as z from 'zod';
import { countField, dayField, moneyField, textField } from '../../../../shared/form/fields.ts';
import type { ContentBase } from './content-base.ts';
import { mustHaveRows } from './must-have-form.ts';
import { optionProblem, optionRows, sentOptions } from './option-form.ts';
import { MINUTE_MS, timeField } from './time-field.ts';

const PERCENT = /^\d{1,4}(?:[,.]\d{1,2})?$/;
/** Per cent with two decimals at most, as basis points. */
const percentField = z
  .string()
  .trim()
  .refine((text) => PERCENT.test(text), 'competition_page.form.percent')
  .transform((text) => share(Math.round(Number(text.replace(',', '.')) * 100)));

const texts = z.object({ fi: textField, sv: textField, en: z.string().trim() });
const groups = <F extends z.ZodType>(field: F) => z.object({ A: field, B: field, C: field, D: field });
const FULL_WEIGHT = 100;
/** Prices bid under a cap, or fixed by the buyer so that quality alone decides. */
export const PRICE_MODELS = ['bids', 'fixed'] as const;

/** What is asked for, as typed: dates as people write them, weights that make a hundred. */
export const contentForm = z
  .object({
    title: texts,
    need: texts,
    serviceType: z.enum(SERVICE_TYPE_CODES),
    places: countField(1),
    ceiling: moneyField,
    winners: countField(1),
    callOff: z.enum(['preference_order', 'client_choice']),
    start: dayField,
    lastDay: dayField,
    options: optionRows,
    deadlineDay: dayField.refine(isWorkingDay, 'competition_page.form.working_day'),
    deadlineTime: timeField,
    costCentre: textField,
    clients: groups(countField(0)),
    priceModel: z.enum(PRICE_MODELS),
    steps: z.array(z.object({ price: moneyField, rates: groups(percentField) })),
    criteria: z.array(z.object({ weight: countField(0) })),
    mustHaves: mustHaveRows,
    languages: z.array(z.enum(['fi', 'sv', 'en'])).min(1, 'form.choose'),
    municipalities: z.array(z.string()).min(1, 'form.choose'),
    evaluators: z.array(z.string()).min(1, 'competition_page.form.evaluators'),
  })
  .refine(({ start, lastDay }) => start <= lastDay, { path: ['lastDay'], message: 'competition_page.form.end' })
  .refine(({ criteria }) => criteria.reduce((sum, { weight }) => sum + weight, 0) === FULL_WEIGHT, {
    path: ['criteria', 0, 'weight'],
    message: 'competition_page.form.weights',
  })
  .refine(({ winners, places }) => winners <= places, { path: ['winners'], message: 'competition_page.form.winners' })
  .superRefine((typed, context) => {
    const problem = typed.start <= typed.lastDay ? optionProblem(typed, typed.options) : undefined;
    if (problem !== undefined) context.addIssue({ code: 'custom', ...problem });
  });

export type ContentForm = z.input<typeof contentForm>;
export type ContentTyped = z.output<typeof contentForm>;

const written = ({ fi, sv, en }: ContentTyped['title']) => ({ fi, sv, ...(en !== '' && { en }) });

const cardOf = ({ rateCard, bids }: ContentBase, { steps, priceModel }: ContentTyped) => {
  const card = competitionContent.shape.rateCard.parse(rateCard);
  return {
    ...card,
    steps: card.steps.map((step, n) => {
      const amount = steps[n]?.price;
      if (amount === undefined) return step;
      const isBid = priceModel === 'bids' && bids.includes(step.key);
      const price = isBid
        ? ({ set: 'by_bid', capCents: amount } as const)
        : ({ set: 'by_buyer', cents: amount } as const);
      return { ...step, price };
    }),
  };
};

const assumptionsOf = ({ rateCard }: ContentBase, { clients, steps }: ContentTyped) => ({
  groups: DISTANCE_GROUPS.filter((group) => clients[group] > 0).map((group) => ({
    group,
    clients: clients[group],
    rates: Object.fromEntries(rateCard.steps.map(({ key }, n) => [key, steps[n]?.rates[group] ?? share(0)] as const)),
  })),
});

/** What is sent: a criterion without weight is left out. */
export const contentBody = (base: ContentBase, typed: ContentTyped) => ({
  system: base.system,
  category: base.category,
  serviceType: typed.serviceType,
  title: written(typed.title),
  need: written(typed.need),
  criteria: base.criteria.flatMap((criterion, n) => {
    const weight = typed.criteria[n]?.weight ?? 0;
    return weight > 0 ? [{ ...criterion, weight }] : [];
  }),
  ...(typed.mustHaves.length > 0 && { mustHaves: typed.mustHaves }),
  rateCard: cardOf(base, typed),
  assumptions: assumptionsOf(base, typed),
  places: typed.places,
  ceilingCents: typed.ceiling,
  winners: typed.winners,
  ...(typed.winners > 1 && { callOff: typed.callOff }),
  start: typed.start,
  end: plusDays(typed.lastDay, 1),
  ...(typed.options.length > 0 && { options: [...sentOptions(typed.options)] }),
  deadline: plusMs(startOfDay(typed.deadlineDay), typed.deadlineTime * MINUTE_MS),
  costCentre: typed.costCentre,
  languages: typed.languages,
  municipalities: typed.municipalities.map(municipalityCode),
  evaluators: typed.evaluators.flatMap((person) => parseId('person', person) ?? []),
});
