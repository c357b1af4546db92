import { type LocalDate, MEMBER_MUNICIPALITIES, municipalityCode, share, type Trilingual } from '@kt/kernel';
import { mostTurnover } from '@kt/purchasing/domain/proportionality.ts';
import {
  COMPETING_PARTIES,
  MOST_AFTER_SWITCH_DAYS,
  type RateCard,
  SERVICE_TYPE_CODES,
  TARGET_GROUP_CODES,
} from '@kt/terms';
import * as z from 'zod';
import { centsOf, countField, moneyField, moneyText, textField } from '../../../../shared/form/fields.ts';
import type { CategoryShown } from '../answers.ts';
import { cardOf, stepsShown } from './card-form.ts';
import { NO_TEXT, optionalThree } from './optional-three.ts';
import { EMPTY_REQUIREMENT, requirementBody, requirementForm, requirementShown } from './requirement-form.ts';
import { TEMPLATE_KEYS, type TemplateKey } from './template.ts';

const PERCENT = /^\d{1,3}$/;
const DAYS = /^\d{1,3}$/;
const COUNT = /^\d{1,5}$/;
/** A whole per cent as basis points. */
const percentField = z
  .string()
  .trim()
  .refine((text) => PERCENT.test(text) && Number(text) <= 100, 'cat.percent')
  .transform((text) => share(Number(text) * 100));

/** Empty where the dated rule is to decide. */
const afterSwitchField = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || (DAYS.test(text) && Number(text) <= MOST_AFTER_SWITCH_DAYS),
    'cat.after_switch.range',
  )
  .transform((text) => (text === '' ? undefined : Number(text)));

const three = z.object({ fi: textField, sv: textField, en: textField });

const fields = z.object({
  name: three,
  summary: optionalThree,
  serviceTypes: z.array(z.enum(SERVICE_TYPE_CODES)).min(1, 'form.choose'),
  municipalities: z.array(z.string()).min(1, 'form.choose'),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  sites: optionalThree,
  reservation: z.enum(['none', 'sheltered30']),
  competing: z.enum(['rule', ...COMPETING_PARTIES]),
  guaranteed: countField(0),
  expected: z
    .string()
    .trim()
    .refine((text) => text === '' || COUNT.test(text), 'form.count'),
  requirements: z.array(requirementForm).min(1),
  criteria: z
    .array(
      z.object({
        kind: z.enum(['price', 'quality']),
        title: three,
        minWeight: percentField,
        maxWeight: percentField,
      }),
    )
    .min(1),
  steps: z.array(
    z.object({
      key: z.enum(TEMPLATE_KEYS),
      title: three,
      use: z.enum(['no', 'by_buyer', 'by_bid']),
      amount: moneyField,
    }),
  ),
  uplift: z.object({ B: percentField, C: percentField, D: percentField }),
  milestoneShare: percentField,
  afterSwitchDays: afterSwitchField,
  estimatedValue: moneyField,
});

export type CategoryForm = z.input<typeof fields>;
export type CategoryTyped = z.output<typeof fields>;
type Validity = { readonly from: LocalDate; readonly lastDay: LocalDate };

const LEAST_REASON = 5;

/** The most turnover that needs no reason, of a value as it is typed; `undefined` while the value is unclear. */
export const mostFor = (estimatedValue: string, validity: Validity): number | undefined => {
  const value = centsOf(estimatedValue);
  return value === undefined ? undefined : mostTurnover(value, validity);
};

/** A category with its requirements, criteria and rate card. Turnover out of proportion is sent only with a reason. */
export const categoryForm = (validity: Validity) =>
  fields.superRefine(({ estimatedValue, requirements }, context) => {
    const most = mostTurnover(estimatedValue, validity);
    for (const [n, { kind, turnover, turnoverReason }] of requirements.entries()) {
      const demanded = kind === 'turnover' ? centsOf(turnover) : undefined;
      if (demanded === undefined || demanded <= most || turnoverReason.length >= LEAST_REASON) continue;
      context.addIssue({ code: 'custom', path: ['requirements', n, 'turnoverReason'], message: 'form.reason' });
    }
  });

const criterionKey = (kind: 'price' | 'quality', n: number): string =>
  kind === 'price' ? 'price' : `quality-${String(n + 1)}`;

/** What is sent of a category: keys are made here, so that nobody types one. `statement` says what a reservation means. */
export const categoryBody = (typed: CategoryTyped, statement: Trilingual, earlier?: RateCard) => ({
  name: typed.name,
  ...(typed.summary !== undefined && { summary: typed.summary }),
  serviceTypes: typed.serviceTypes,
  municipalities: typed.municipalities.map(municipalityCode),
  targetGroups: typed.targetGroups,
  ...(typed.sites !== undefined && { sites: typed.sites }),
  ...(typed.reservation === 'sheltered30' && { reservation: { kind: 'sheltered30' as const, statement } }),
  ...(typed.competing !== 'rule' && { competingParties: typed.competing }),
  requirements: typed.requirements.map((one, n) => requirementBody(one, `requirement-${String(n + 1)}`)),
  criteria: typed.criteria.map(({ kind, ...rest }, n) => ({ key: criterionKey(kind, n), kind, ...rest })),
  rateCard: cardOf(typed, earlier),
  estimatedValueCents: typed.estimatedValue,
  ...(typed.expected !== '' && {
    volume: { guaranteedPerYear: typed.guaranteed, expectedPerYear: Number(typed.expected) },
  }),
});

type Template = 'cat.template.references' | 'cat.template.bilingual' | 'cat.template.price' | 'cat.template.path';
type Three = (key: Template | `cat.step.${TemplateKey}`) => Trilingual;

/** What a new category begins with: work coaching in all member municipalities. */
export const newCategory = (name: Trilingual, three: Three): CategoryForm => ({
  name,
  summary: NO_TEXT,
  serviceTypes: ['work_coaching'],
  municipalities: MEMBER_MUNICIPALITIES.map(({ code }) => code),
  targetGroups: [],
  sites: NO_TEXT,
  reservation: 'none',
  competing: 'rule',
  guaranteed: '0',
  expected: '',
  requirements: [
    { ...EMPTY_REQUIREMENT, kind: 'references', count: '2', text: three('cat.template.references') },
    { ...EMPTY_REQUIREMENT, kind: 'language', text: three('cat.template.bilingual') },
  ],
  criteria: [
    { kind: 'price', title: three('cat.template.price'), minWeight: '20', maxWeight: '50' },
    { kind: 'quality', title: three('cat.template.path'), minWeight: '50', maxWeight: '80' },
  ],
  steps: stepsShown((key) => three(`cat.step.${key}`)),
  uplift: { B: '5', C: '15', D: '30' },
  milestoneShare: '20',
  afterSwitchDays: '',
  estimatedValue: '1 200 000,00',
});

const percentText = (basisPoints: number): string => String(basisPoints / 100);

const textsShown = (texts: Trilingual | undefined) => ({ ...(texts ?? NO_TEXT) });

const volumeShown = ({ volume }: CategoryShown) => ({
  guaranteed: String(volume?.guaranteedPerYear ?? 0),
  expected: volume === undefined ? '' : String(volume.expectedPerYear),
});

const upliftShown = ({ steps: [first] }: RateCard) => ({
  B: percentText(first?.uplift.B ?? 0),
  C: percentText(first?.uplift.C ?? 0),
  D: percentText(first?.uplift.D ?? 0),
});

/** A category that there is, as the form shows it: to be mended, or copied from an earlier system. */
export const shownCategory = (one: CategoryShown, three: Three): CategoryForm => ({
  name: textsShown(one.name),
  summary: textsShown(one.summary),
  serviceTypes: [...one.serviceTypes],
  municipalities: [...one.municipalities],
  targetGroups: [...one.targetGroups],
  sites: textsShown(one.sites),
  reservation: one.reservation?.kind ?? 'none',
  competing: one.competingParties ?? 'rule',
  ...volumeShown(one),
  requirements: one.requirements.map(requirementShown),
  criteria: one.criteria.map(({ kind, title, minWeight, maxWeight }) => ({
    kind,
    title: textsShown(title),
    minWeight: percentText(minWeight),
    maxWeight: percentText(maxWeight),
  })),
  steps: stepsShown((key) => three(`cat.step.${key}`), one.rateCard),
  uplift: upliftShown(one.rateCard),
  milestoneShare: percentText(one.rateCard.milestoneShareCap),
  afterSwitchDays: String(one.rateCard.afterSwitchDays ?? ''),
  estimatedValue: moneyText(one.estimatedValueCents),
});
