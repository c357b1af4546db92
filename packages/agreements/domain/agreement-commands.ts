import type { Actor, NotAllowed } from '@kt/kernel';
import type { Buyers, ExtensionOption } from '@kt/terms';
import type { ChangeReason, Side, TerminationGround, TermsChange } from './agreement.ts';
import type { AgreedSite, AgreedVolume } from './agreement-terms.ts';
import type { Evidence, MissingCheck } from './obligations.ts';

type Bare = object;

/** What an official adds to a draft before it is offered; what is absent stays as it was. */
export type Supplement = {
  readonly sites?: readonly AgreedSite[];
  readonly volume?: AgreedVolume;
  /** Who buys together; nobody takes a ring away that was stated before. */
  readonly buyers?: Buyers;
  /** Not of a competition's draft: it has the options that its call said. */
  readonly options?: readonly ExtensionOption[];
};

type CommandData = {
  supplement: { supplement: Supplement };
  waive_checks: { reason: string };
  offer: Bare;
  take_over: { document: string; dataProtection: string };
  accept_data_protection: { reference: string };
  /** `evidence`: how every party stands with its reports at that moment. */
  sign: { side: Side; evidence: readonly Evidence[] };
  refuse: { reason: string };
  withdraw: { reason: string };
  propose_change: { side: Side; reason: ChangeReason; change: TermsChange };
  accept_change: { side: Side };
  decline_change: { side: Side };
  withdraw_change: { side: Side };
  use_option: { option: string };
  leave_option: { option: string; reason: string };
  lapse_option: Bare;
  suspend_orders: { reason: string };
  resume_orders: Bare;
  end: Bare;
  terminate: { ground: TerminationGround };
  close: Bare;
};

export type AgreementCommandName = keyof CommandData;

/** What may be asked of an agreement. `end`, `close` and `lapse_option` are the clock's. */
export type AgreementCommand<C extends AgreementCommandName = AgreementCommandName> = {
  [K in C]: Readonly<CommandData[K]> & { readonly command: K };
}[C];

export type AgreementError =
  | NotAllowed
  | { readonly code: 'agreements.terms_invalid'; readonly field: string }
  /** Others, or with other shares, than the call said. */
  | { readonly code: 'agreements.ring_of_call' }
  | { readonly code: 'agreements.checks_missing'; readonly missing: readonly MissingCheck[] }
  | { readonly code: 'agreements.data_protection_missing' }
  | { readonly code: 'agreements.already_signed'; readonly side: Side }
  | { readonly code: 'agreements.same_person'; readonly person: Actor }
  | { readonly code: 'agreements.second_person_needed'; readonly person: Actor }
  | { readonly code: 'agreements.checks_already_waived' }
  | { readonly code: 'agreements.signed_here' }
  | { readonly code: 'agreements.period_over'; readonly end: string }
  | { readonly code: 'agreements.change_open' }
  | { readonly code: 'agreements.no_open_change' }
  | { readonly code: 'agreements.not_your_side' }
  | { readonly code: 'agreements.value_guard'; readonly allowedCents: number; readonly askedCents: number }
  | { readonly code: 'agreements.option_unknown' }
  | { readonly code: 'agreements.option_used' }
  | { readonly code: 'agreements.notice_passed'; readonly noticeBy: string }
  | { readonly code: 'agreements.option_order'; readonly before: string }
  | { readonly code: 'agreements.prices_back_in_time'; readonly from: string; readonly earliest: string }
  | { readonly code: 'agreements.not_due' };
