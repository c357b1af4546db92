import { add, type Cents, err, type Mark, ok, type Result, type Share, share, shareOf } from '@kt/kernel';
import type { ChangeReason } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';

/** How far the ceiling may rise above the one first agreed, per reason; absent = not by this reason at all. */
type ValueRule = { readonly growth: Share; readonly citation: string; readonly mark: Mark };

/** To be confirmed by a procurement lawyer: the shares were not read from the act. */
export const VALUE_RULES: { readonly [R in ChangeReason]: ValueRule | 'as_agreed' } = {
  foreseen_clause: 'as_agreed',
  minor_value: { growth: share(1_000), citation: '1397/2016 136 §', mark: 'unverified' },
  unforeseen: { growth: share(5_000), citation: '1397/2016 136 §', mark: 'unverified' },
  additional_service: { growth: share(5_000), citation: '1397/2016 136 §', mark: 'unverified' },
  not_substantial: { growth: share(0), citation: '1397/2016 136 §', mark: 'unverified' },
};

/** Refuses a ceiling that the given reason cannot carry. Measured against the ceiling first agreed, so steps add up. */
export const guardValue = (reason: ChangeReason, original: Cents, asked: Cents): Result<null, AgreementError> => {
  const rule = VALUE_RULES[reason];
  if (rule === 'as_agreed') return ok(null);
  const allowedCents = add(original, shareOf(original, rule.growth));
  return asked <= allowedCents ? ok(null) : err({ code: 'agreements.value_guard', allowedCents, askedCents: asked });
};
