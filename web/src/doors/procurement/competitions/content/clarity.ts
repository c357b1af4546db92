import {
  findingsIn,
  leftOut,
  type TextFinding,
  type UnevenFinding,
  type WeightFinding,
  weightFindings,
} from '@kt/competition/domain/clarity.ts';
import type { Texts } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { CompetitionShown } from '../reads.ts';

/** A piece of advice as it is shown; `quote` is what it is about, in the language it is written in. */
export type Advice = {
  readonly key: string;
  readonly quote?: string;
  readonly language?: string;
  readonly text: string;
};

type Teller = Pick<Words, 't' | 'name'>;
const MOST_QUOTED = 70;

const shortened = (quote: string): string =>
  quote.length <= MOST_QUOTED ? quote : `${quote.slice(0, quote.lastIndexOf(' ', MOST_QUOTED))} …`;

const adviceOf = (found: TextFinding | UnevenFinding, { t }: Teller): Advice => {
  if (found.rule === 'uneven_languages') return { key: found.rule, text: t(`writing.clarity.uneven.${found.shorter}`) };
  const { rule, language, quote } = found;
  return { key: `${rule} ${language} ${quote}`, quote: shortened(quote), language, text: t(`writing.clarity.${rule}`) };
};

/** What to say of a text, in both national languages. */
export const textAdvice = (texts: Texts, words: Teller): readonly Advice[] =>
  findingsIn(texts).map((found) => adviceOf(found, words));

type Weighed = Parameters<typeof weightFindings>[0][number] & { readonly title: Texts };

const weightText = (found: WeightFinding, criteria: readonly Weighed[], { t, name }: Teller): string => {
  switch (found.rule) {
    case 'price_alone':
    case 'bid_but_unweighed':
      return t(`writing.clarity.${found.rule}`);
    case 'price_heavy':
    case 'fixed_but_weighed':
      return t(`writing.clarity.${found.rule}`, { weight: found.weight });
    case 'light_criterion': {
      const title = criteria.find(({ key }) => key === found.criterion)?.title ?? {};
      return t('writing.clarity.light_criterion', { name: name(title), weight: found.weight });
    }
    case 'many_criteria':
      return t('writing.clarity.many_criteria', { count: found.count });
  }
};

/** What to say of the weights. `isBid`: bidders give a price. */
export const weightAdvice = (criteria: readonly Weighed[], isBid: boolean, words: Teller): readonly Advice[] =>
  weightFindings(criteria, isBid).map((found): Advice => {
    const key = found.rule === 'light_criterion' ? `${found.rule} ${found.criterion}` : found.rule;
    return { key, text: weightText(found, criteria, words) };
  });

const BASIS_POINTS = 100;
type Published = { readonly key: string; readonly minWeight: number; readonly title: Texts };

/** What the notice weighs and the call leaves out. */
export const leftOutAdvice = (
  criteria: Parameters<typeof leftOut>[0],
  published: readonly Published[],
  { t, name }: Teller,
): readonly Advice[] =>
  leftOut(criteria, published).map(({ key, title, minWeight }) => ({
    key: `left_out ${key}`,
    text: t('writing.clarity.left_out', { name: name(title), least: minWeight / BASIS_POINTS }),
  }));

export type AdvicePlace = {
  readonly place: 'title' | 'need' | 'mustHaves' | 'criteria';
  readonly advice: readonly Advice[];
};

/** A requirement may demand; it should not be vague. */
const demandAdvice = (
  { key, title }: { readonly key: string; readonly title: Texts },
  words: Teller,
): readonly Advice[] =>
  findingsIn(title)
    .filter(({ rule }) => rule !== 'hidden_demand')
    .map((found) => adviceOf(found, words))
    .map((advice) => ({ ...advice, key: `${key} ${advice.key}` }));

const isBidIn = ({ steps }: CompetitionShown['content']['rateCard']): boolean =>
  steps.some(({ price }) => price.set === 'by_bid');

/** All advice on a content by place; places without any are left out. */
export const adviceOn = (
  {
    title,
    need,
    mustHaves = [],
    criteria,
    rateCard,
  }: Pick<CompetitionShown['content'], 'title' | 'need' | 'mustHaves' | 'criteria' | 'rateCard'>,
  words: Teller,
): readonly AdvicePlace[] => {
  const places: readonly AdvicePlace[] = [
    { place: 'title', advice: textAdvice(title, words) },
    { place: 'need', advice: textAdvice(need, words) },
    { place: 'mustHaves', advice: mustHaves.flatMap((one) => demandAdvice(one, words)) },
    { place: 'criteria', advice: weightAdvice(criteria, isBidIn(rateCard), words) },
  ];
  return places.filter(({ advice }) => advice.length > 0);
};
