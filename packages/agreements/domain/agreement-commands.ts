import type { Actor, NotAllowed } from '@kt/kernel';
import type { ChangeReason, Side, TerminationGround, TermsChange } from './agreement.ts';
import type { Evidence, MissingCheck } from './obligations.ts';

type Bare = object;

type CommandData = {
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
  suspend_orders: { reason: string };
  resume_orders: Bare;
  end: Bare;
  terminate: { ground: TerminationGround };
  close: Bare;
};

export type AgreementCommandName = keyof CommandData;

/** What may be asked of an agreement. `end` and `close` are the clock's. */
export type AgreementCommand<C extends AgreementCommandName = AgreementCommandName> = {
  [K in C]: Readonly<CommandData[K]> & { readonly command: K };
}[C];

export type AgreementError =
  | NotAllowed
  | { readonly code: 'agreements.terms_invalid'; readonly field: string }
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
  | { readonly code: 'agreements.not_due' };
