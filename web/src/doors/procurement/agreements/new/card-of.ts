import { type Cents, share, type Trilingual } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import { type TemplateKey, template } from '../../systems/category-new/template.ts';

/** The results that an earlier agreement may pay for. */
export const PRICED: readonly TemplateKey[] = ['start', 'work-trial', 'work-1m', 'work-3m', 'work-6m', 'work-12m'];

const FLAT = share(0);
export type TitleOf = (key: TemplateKey) => Trilingual;

/** The card of what has a price, in the order of `PRICED`; a price is the same in every distance group. */
export const cardOf = (prices: readonly (Cents | undefined)[], titleOf: TitleOf): RateCard => {
  const priced = PRICED.flatMap((key, n) => {
    const amount = prices[n];
    return amount === undefined ? [] : [{ key, amount }];
  });
  const steps = priced.map(({ key, amount }): Step => {
    const { after, ...rest } = template(key);
    return {
      ...rest,
      key,
      title: titleOf(key),
      price: { set: 'by_buyer', cents: amount },
      uplift: { A: FLAT, B: FLAT, C: FLAT, D: FLAT },
      ...(after !== undefined && priced.some((one) => one.key === after) && { after }),
    };
  });
  return { version: 1, milestoneShareCap: share(10_000), steps };
};
