import { cents } from '@kt/kernel';
import { againstEstimate, thresholdRows } from '@kt/purchasing/domain/thresholds.ts';
import { SYSTEM_LIMIT, valueLimits } from '@kt/purchasing/domain/value-limits.ts';
import { commonRule } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Meter } from '../../../../shared/page/meters.tsx';
import type { SystemShown } from '../answers.ts';

type Ask = Pick<Words, 't' | 'euros' | 'percent'>;
const FULL = 10_000;

const filledOf = (value: number, limit: number): number =>
  limit === 0 ? 0 : Math.min(FULL, Math.round((value * FULL) / limit));

/** What a limit is called. */
const limitName = (system: SystemShown, key: string, { t, name }: Pick<Words, 't' | 'name'>): string => {
  if (key === SYSTEM_LIMIT) return t('sval.running');
  const category = system.categories.find(({ id }) => id === key);
  return category === undefined ? t('sval.item', { item: key.replace(/\D+/, '') }) : name(category.name);
};

/** What agreements have taken of the estimate of the whole, of each category, and of the thresholds that still hold. */
export const agreedMeters = (system: SystemShown, words: Ask & Pick<Words, 'name'>): readonly Meter[] => {
  const { t, euros, percent } = words;
  const warning = commonRule('estimateWarningShare', system.lastDay);
  const agreed = new Map<string, number>(system.uses.map((one) => [one.category, one.agreementsCents]));
  return valueLimits(system).map(({ key, limitCents, categories }) => {
    const value = cents(categories.reduce((total, one) => total + (agreed.get(one) ?? 0), 0));
    const standing = againstEstimate(value, limitCents, warning);
    const group = key.startsWith('item:') ? 'item' : key === SYSTEM_LIMIT ? 'running' : 'category';
    return {
      key,
      name: limitName(system, key, words),
      figures: t('sval.of', { value: euros(value), limit: euros(limitCents) }),
      filled: filledOf(value, limitCents),
      standing: t(`sval.${group}.${standing}`, { share: percent(warning) }),
      isLoud: standing !== 'within',
    };
  });
};

/** What was reached and when, the latest first; `isNew`: the authority has not yet said what it does. */
export const passedLines = (system: SystemShown, words: Ask & Pick<Words, 'name' | 'moment'>) => {
  const { t, euros, percent, moment } = words;
  const { passed = [], notes = [] } = system.value ?? {};
  const answered = notes.at(-1)?.answers ?? 0;
  return passed
    .map((one, n) => ({
      key: `${one.limit}-${String(one.share)}`,
      text: t('sval.passed.one', {
        limit: limitName(system, one.limit, words),
        share: percent(one.share),
        value: euros(one.valueCents),
        of: euros(one.limitCents),
        at: moment(one.at),
      }),
      isNew: n >= answered,
    }))
    .toReversed();
};

/** The estimated value of each group of services against its threshold. */
export const thresholdMeters = (system: SystemShown, { t, euros }: Ask): readonly Meter[] =>
  thresholdRows(system.categories).map(({ item, estimatedCents, thresholdCents, isOver }) => ({
    key: String(item),
    name: t('sval.item', { item }),
    figures:
      thresholdCents === undefined
        ? euros(estimatedCents)
        : t('sval.of', { value: euros(estimatedCents), limit: euros(thresholdCents) }),
    filled: thresholdCents === undefined ? 0 : filledOf(estimatedCents, thresholdCents),
    standing: t(thresholdCents === undefined ? 'sval.no_threshold' : isOver ? 'sval.over' : 'sval.under'),
    isLoud: isOver,
  }));
