import { dayInFinland, endOfDay, err, isBefore, ok, type Result } from '@kt/kernel';
import type { Agreement, ProposedChange, Side, TermsChange } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';
import type { AgreementTerms } from './agreement-terms.ts';
import { type Decider, fact, published } from './decider.ts';
import { checkTerms } from './terms-check.ts';
import { guardValue } from './value-guard.ts';

type ChangingCommand = 'propose_change' | 'accept_change' | 'decline_change' | 'withdraw_change' | 'use_option';

const changed = (terms: AgreementTerms, change: TermsChange): AgreementTerms => ({ ...terms, ...change });

const openChange = (agreement: Agreement, mayAnswer: (by: Side) => boolean): Result<ProposedChange, AgreementError> => {
  if (agreement.proposed === undefined) return err({ code: 'agreements.no_open_change' });
  return mayAnswer(agreement.proposed.side) ? ok(agreement.proposed) : err({ code: 'agreements.not_your_side' });
};

const propose: Decider<'propose_change'> = (agreement, { side, reason, change }, stamp) => {
  if (agreement.proposed !== undefined) return err({ code: 'agreements.change_open' });
  const { terms } = agreement;
  const today = dayInFinland(stamp.at);
  const card = change.rateCard;
  if (card !== undefined && card.version <= terms.rateCard.version)
    return err({ code: 'agreements.terms_invalid', field: 'rateCard' });
  if (change.end !== undefined && change.end <= today) return err({ code: 'agreements.terms_invalid', field: 'end' });
  const next = checkTerms(changed(terms, change));
  if (!next.ok) return next;
  const guarded = guardValue(reason, agreement.originalCeilingCents, next.value.ceilingCents, today);
  if (!guarded.ok && next.value.ceilingCents > terms.ceilingCents) return guarded;
  return ok([fact('agreement.change_proposed', agreement, stamp, { side, reason, change })]);
};

const useOption: Decider<'use_option'> = (agreement, { option: key }, stamp) => {
  const option = agreement.options.find((o) => o.key === key);
  if (option === undefined) return err({ code: 'agreements.option_unknown' });
  if (option.used !== undefined) return err({ code: 'agreements.option_used' });
  const { noticeBy } = option;
  if (!isBefore(stamp.at, endOfDay(noticeBy))) return err({ code: 'agreements.notice_passed', noticeBy });
  if (option.extendsTo <= agreement.terms.end) return err({ code: 'agreements.option_used' });
  const terms = published(agreement, changed(agreement.terms, { end: option.extendsTo }), agreement.termsVersion + 1);
  return ok([fact('agreement.option_used', agreement, stamp, { ...terms, option: key })]);
};

/** New terms while in force: both sides must say yes, and the value may grow only as the reason allows. */
export const changing: { readonly [C in ChangingCommand]: Decider<C> } = {
  propose_change: propose,
  accept_change: (agreement, { side }, stamp) => {
    const open = openChange(agreement, (proposer) => proposer !== side);
    if (!open.ok) return open;
    const { reason, change, by } = open.value;
    if (by === stamp.by) return err({ code: 'agreements.same_person', person: by });
    const terms = published(agreement, changed(agreement.terms, change), agreement.termsVersion + 1);
    return ok([fact('agreement.changed', agreement, stamp, { ...terms, reason, change })]);
  },
  decline_change: (agreement, { side }, stamp) => {
    const open = openChange(agreement, (proposer) => proposer !== side);
    return open.ok ? ok([fact('agreement.change_declined', agreement, stamp, { side })]) : open;
  },
  withdraw_change: (agreement, { side }, stamp) => {
    const open = openChange(agreement, (proposer) => proposer === side);
    return open.ok ? ok([fact('agreement.change_withdrawn', agreement, stamp, { side })]) : open;
  },
  use_option: useOption,
};
