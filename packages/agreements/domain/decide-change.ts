import { dayInFinland, err, ok, type Result } from '@kt/kernel';
import type { Agreement, ProposedChange, Side, TermsChange } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';
import type { AgreementTerms } from './agreement-terms.ts';
import { type Decider, fact, published } from './decider.ts';
import { checkPriceChange, pricesAfter } from './price-change.ts';
import { checkShares } from './ring.ts';
import { checkTerms } from './terms-check.ts';
import { guardValue } from './value-guard.ts';

type ChangingCommand = 'propose_change' | 'accept_change' | 'decline_change' | 'withdraw_change';

const changed = (
  terms: AgreementTerms,
  { from: _from, underWay: _underWay, ...change }: TermsChange,
): AgreementTerms => ({
  ...terms,
  ...change,
});

const openChange = (agreement: Agreement, mayAnswer: (by: Side) => boolean): Result<ProposedChange, AgreementError> => {
  if (agreement.proposed === undefined) return err({ code: 'agreements.no_open_change' });
  return mayAnswer(agreement.proposed.side) ? ok(agreement.proposed) : err({ code: 'agreements.not_your_side' });
};

const propose: Decider<'propose_change'> = (agreement, { side, reason, change }, stamp) => {
  if (agreement.proposed !== undefined) return err({ code: 'agreements.change_open' });
  const { terms } = agreement;
  const today = dayInFinland(stamp.at);
  const priced = checkPriceChange(agreement, change, today);
  if (!priced.ok) return priced;
  if (change.end !== undefined && change.end <= today) return err({ code: 'agreements.terms_invalid', field: 'end' });
  const shared = checkShares(terms, change);
  if (!shared.ok) return shared;
  const next = checkTerms(changed(terms, change));
  if (!next.ok) return next;
  const guarded = guardValue(reason, agreement.originalCeilingCents, next.value.ceilingCents, today);
  if (!guarded.ok && next.value.ceilingCents > terms.ceilingCents) return guarded;
  return ok([fact('agreement.change_proposed', agreement, stamp, { side, reason, change })]);
};

const accept: Decider<'accept_change'> = (agreement, { side }, stamp) => {
  const open = openChange(agreement, (proposer) => proposer !== side);
  if (!open.ok) return open;
  const { reason, change, by } = open.value;
  if (by === stamp.by) return err({ code: 'agreements.same_person', person: by });
  const priced = checkPriceChange(agreement, change, dayInFinland(stamp.at));
  if (!priced.ok) return priced;
  const prices = pricesAfter(agreement, change);
  const terms = published(agreement, changed(agreement.terms, change), agreement.termsVersion + 1, prices);
  return ok([fact('agreement.changed', agreement, stamp, { ...terms, reason, change })]);
};

/** New terms while in force: both sides must say yes, and the value may grow only as the reason allows. */
export const changing: { readonly [C in ChangingCommand]: Decider<C> } = {
  propose_change: propose,
  accept_change: accept,
  decline_change: (agreement, { side }, stamp) => {
    const open = openChange(agreement, (proposer) => proposer !== side);
    return open.ok ? ok([fact('agreement.change_declined', agreement, stamp, { side })]) : open;
  },
  withdraw_change: (agreement, { side }, stamp) => {
    const open = openChange(agreement, (proposer) => proposer === side);
    return open.ok ? ok([fact('agreement.change_withdrawn', agreement, stamp, { side })]) : open;
  },
};
