import { MEMBER_MUNICIPALITIES, municipalityCode, share, type Trilingual } from '@kt/kernel';
import { type RateCard, SERVICE_TYPE_CODES, type Step, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import { moneyField, textField } from '../../../../shared/form/fields.ts';
import { type TemplateKey, template } from './template.ts';

const PERCENT = /^\d{1,3}$/;
/** A whole per cent as basis points. */
const percentField = z
  .string()
  .trim()
  .refine((text) => PERCENT.test(text) && Number(text) <= 100, 'cat.percent')
  .transform((text) => share(Number(text) * 100));

const three = z.object({ fi: textField, sv: textField, en: textField });

/** A category with its requirements, criteria and the rate card that competitions start from. */
export const categoryForm = z.object({
  name: three,
  serviceTypes: z.array(z.enum(SERVICE_TYPE_CODES)).min(1, 'form.choose'),
  municipalities: z.array(z.string()).min(1, 'form.choose'),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  requirements: z.array(three).min(1),
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
      key: z.enum(['start', 'work-trial', 'work-1m', 'work-3m', 'work-6m', 'work-12m']),
      title: three,
      use: z.enum(['no', 'by_buyer', 'by_bid']),
      amount: moneyField,
    }),
  ),
  uplift: z.object({ B: percentField, C: percentField, D: percentField }),
  milestoneShare: percentField,
  estimatedValue: moneyField,
});

export type CategoryForm = z.input<typeof categoryForm>;
export type CategoryTyped = z.output<typeof categoryForm>;

const stepsOf = ({ steps, uplift }: CategoryTyped): readonly Step[] => {
  const used = steps.filter(({ use }) => use !== 'no');
  const keys = new Set<TemplateKey>(used.map(({ key }) => key));
  return used.map(({ key, title, use, amount }) => {
    const { after, ...rest } = template(key);
    return {
      ...rest,
      key,
      title,
      price: use === 'by_buyer' ? { set: 'by_buyer', cents: amount } : { set: 'by_bid', capCents: amount },
      uplift: { A: share(0), ...uplift },
      ...(after !== undefined && keys.has(after) && { after }),
    };
  });
};

const cardOf = (typed: CategoryTyped): RateCard => ({
  version: 1,
  milestoneShareCap: typed.milestoneShare,
  steps: stepsOf(typed),
});

/** What is sent of a category: keys are made here, so that nobody types one. */
export const categoryBody = (typed: CategoryTyped) => ({
  name: typed.name,
  serviceTypes: typed.serviceTypes,
  municipalities: typed.municipalities.map(municipalityCode),
  targetGroups: typed.targetGroups,
  requirements: typed.requirements.map((text, n) => ({ key: `requirement-${String(n + 1)}`, text })),
  criteria: typed.criteria.map(({ kind, ...rest }, n) => ({
    key: kind === 'price' ? 'price' : `quality-${String(n + 1)}`,
    kind,
    ...rest,
  })),
  rateCard: cardOf(typed),
  estimatedValueCents: typed.estimatedValue,
});

type Three = (
  key: 'cat.template.references' | 'cat.template.bilingual' | 'cat.template.price' | 'cat.template.path' | StepTitle,
) => Trilingual;
type StepTitle = `cat.step.${TemplateKey}`;

const AMOUNTS: Readonly<Record<TemplateKey, readonly [use: 'no' | 'by_buyer' | 'by_bid', amount: string]>> = {
  start: ['by_buyer', '400,00'],
  'work-trial': ['by_buyer', '150,00'],
  'work-1m': ['by_bid', '600,00'],
  'work-3m': ['by_bid', '1 100,00'],
  'work-6m': ['by_bid', '1 700,00'],
  'work-12m': ['no', '500,00'],
};
const KEYS: readonly TemplateKey[] = ['start', 'work-trial', 'work-1m', 'work-3m', 'work-6m', 'work-12m'];

/** What a new category begins with: work coaching in all member municipalities. */
export const newCategory = (name: Trilingual, three: Three): CategoryForm => ({
  name,
  serviceTypes: ['work_coaching'],
  municipalities: MEMBER_MUNICIPALITIES.map(({ code }) => code),
  targetGroups: [],
  requirements: [three('cat.template.references'), three('cat.template.bilingual')],
  criteria: [
    { kind: 'price', title: three('cat.template.price'), minWeight: '20', maxWeight: '50' },
    { kind: 'quality', title: three('cat.template.path'), minWeight: '50', maxWeight: '80' },
  ],
  steps: KEYS.map((key) => ({ key, title: three(`cat.step.${key}`), use: AMOUNTS[key][0], amount: AMOUNTS[key][1] })),
  uplift: { B: '5', C: '15', D: '30' },
  milestoneShare: '20',
  estimatedValue: '1 200 000,00',
});
