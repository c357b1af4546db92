import { cents } from '@kt/kernel';
import { againstEstimate, thresholdRows } from '@kt/purchasing/domain/thresholds.ts';
import { commonRule } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { SystemShown } from '../answers.ts';

type Ask = Pick<Words, 't' | 'euros' | 'percent'>;
const FULL = 10_000;

/** A value against a limit: a bar, and the same in words. */
export type Meter = {
  readonly key: string;
  readonly name: string;
  readonly figures: string;
  /** Basis points of the limit, at most 10 000 in the bar. */
  readonly filled: number;
  readonly standing: string;
  readonly isLoud: boolean;
};

const filledOf = (value: number, limit: number): number =>
  limit === 0 ? 0 : Math.min(FULL, Math.round((value * FULL) / limit));

/** What agreements have taken of the estimated value of the whole system. */
export const runningMeter = (system: SystemShown, words: Ask): Meter => {
  const { t, euros, percent } = words;
  const running = cents(system.uses.reduce((total, one) => total + one.agreementsCents, 0));
  const warning = commonRule('estimateWarningShare', system.lastDay);
  const standing = againstEstimate(running, system.estimatedValueCents, warning);
  return {
    key: 'running',
    name: t('sval.running'),
    figures: t('sval.of', { value: euros(running), limit: euros(system.estimatedValueCents) }),
    filled: filledOf(running, system.estimatedValueCents),
    standing: t(`sval.running.${standing}`, { share: percent(warning) }),
    isLoud: standing !== 'within',
  };
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
