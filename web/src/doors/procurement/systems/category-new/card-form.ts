import { type Cents, type Share, share, type Trilingual } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import { moneyText } from '../../../../shared/form/fields.ts';
import { TEMPLATE_KEYS, type TemplateKey, template } from './template.ts';

type Use = 'no' | 'by_buyer' | 'by_bid';
type StepTyped = { readonly key: TemplateKey; readonly title: Trilingual; readonly use: Use; readonly amount: Cents };
export type StepShown = { key: TemplateKey; title: Trilingual; use: Use; amount: string };
type CardTyped = {
  readonly steps: readonly StepTyped[];
  readonly uplift: Readonly<Record<'B' | 'C' | 'D', Share>>;
  readonly milestoneShare: Share;
  readonly afterSwitchDays?: number | undefined;
};

const AMOUNTS: Readonly<Record<TemplateKey, readonly [use: Use, amount: string]>> = {
  start: ['by_buyer', '400,00'],
  'work-trial': ['by_buyer', '150,00'],
  'work-1m': ['by_bid', '600,00'],
  'work-3m': ['by_bid', '1 100,00'],
  'work-6m': ['by_bid', '1 700,00'],
  'work-12m': ['no', '500,00'],
};

const baseOf = (earlier: RateCard | undefined, key: TemplateKey): Omit<Step, 'title' | 'price' | 'uplift'> => {
  const same = earlier?.steps.find((one) => one.key === key);
  return same ?? { ...template(key), key };
};

const isOfTemplate = (key: string): key is TemplateKey => TEMPLATE_KEYS.some((one) => one === key);

/**
 * The rate card that competitions start from. A step that an earlier card already has keeps how it is proved and counted;
 * steps of the earlier card that the form does not know stay as they are.
 */
export const cardOf = ({ steps, uplift, milestoneShare, afterSwitchDays }: CardTyped, earlier?: RateCard): RateCard => {
  const used = steps.filter(({ use }) => use !== 'no');
  const unknown = earlier?.steps.filter(({ key }) => !isOfTemplate(key)) ?? [];
  const keys = new Set<string>([...used, ...unknown].map(({ key }) => key));
  const own = used.map(({ key, title, use, amount }): Step => {
    const { after, ...rest } = baseOf(earlier, key);
    return {
      ...rest,
      key,
      title,
      price: use === 'by_buyer' ? { set: 'by_buyer', cents: amount } : { set: 'by_bid', capCents: amount },
      uplift: { A: share(0), ...uplift },
      ...(after !== undefined && keys.has(after) && { after }),
    };
  });
  return {
    ...(earlier?.capPerClientCents !== undefined && { capPerClientCents: earlier.capPerClientCents }),
    version: 1,
    milestoneShareCap: milestoneShare,
    ...(afterSwitchDays !== undefined && { afterSwitchDays }),
    steps: [...own, ...unknown],
  };
};

/** What the form shows of the steps: those of an earlier card, or what the area usually pays. */
export const stepsShown = (titleOf: (key: TemplateKey) => Trilingual, earlier?: RateCard): StepShown[] =>
  TEMPLATE_KEYS.map((key) => {
    const one = earlier?.steps.find((step) => step.key === key);
    if (one === undefined)
      return { key, title: titleOf(key), use: earlier === undefined ? AMOUNTS[key][0] : 'no', amount: AMOUNTS[key][1] };
    const { price } = one;
    const amount = moneyText(price.set === 'by_buyer' ? price.cents : price.capCents);
    return { key, title: { ...one.title }, use: price.set, amount };
  });
