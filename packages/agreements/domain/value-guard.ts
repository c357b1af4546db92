import { add, type Cents, err, type LocalDate, ok, type Result, shareOf } from '@kt/kernel';
import { type CommonRuleKey, commonRule } from '@kt/terms';
import type { ChangeReason } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';

type GrowthRule = Extract<CommonRuleKey, `change${string}Share`>;

/** By which rule the ceiling may rise above the one first agreed, per reason. */
const GROWTH_RULES: { readonly [R in ChangeReason]: GrowthRule | 'as_agreed' } = {
  foreseen_clause: 'as_agreed',
  minor_value: 'changeMinorShare',
  unforeseen: 'changeUnforeseenShare',
  additional_service: 'changeAdditionalShare',
  not_substantial: 'changeNotSubstantialShare',
};

/**
 * Refuses a ceiling that the given reason cannot carry by the rules of the day of the proposal. Measured against the
 * ceiling first agreed, so that several changes add up.
 */
export const guardValue = (
  reason: ChangeReason,
  original: Cents,
  asked: Cents,
  on: LocalDate,
): Result<null, AgreementError> => {
  const rule = GROWTH_RULES[reason];
  if (rule === 'as_agreed') return ok(null);
  const allowedCents = add(original, shareOf(original, commonRule(rule, on)));
  return asked <= allowedCents ? ok(null) : err({ code: 'agreements.value_guard', allowedCents, askedCents: asked });
};
