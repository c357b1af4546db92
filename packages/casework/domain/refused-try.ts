import type { Actor, FactOf, Id, Instant } from '@kt/kernel';

/** A call about one client that was refused: who, what, when and why; never what was asked for or sent. */
export type RefusedTry = {
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  readonly referral?: Id<'referral'>;
  readonly operation: string;
  /** The refusal that was answered. */
  readonly code: string;
  /** The organisation or authority that the caller acted for. */
  readonly actingFor?: string;
  readonly at: Instant;
  readonly by: Actor;
};

export type TryRefusedFact = FactOf<'client.try_refused', Omit<RefusedTry, 'at' | 'by'>>;

export const tryRefusedFact = (tried: RefusedTry): TryRefusedFact => ({ type: 'client.try_refused', ...tried });

/** The UTC hour, `2026-11-22T05`: one person's tries of one operation on one client within it are one entry. */
export const hourOf = (at: Instant): string => at.slice(0, 'yyyy-mm-ddThh'.length);

/** The UTC month, `2026-11`. */
export const monthOf = (at: Instant): string => at.slice(0, 'yyyy-mm'.length);

/** Why a try was refused, in as few kinds as a client can be told. */
export const REFUSED_BECAUSE = [
  'no_right',
  'not_accepted',
  'retention',
  'full',
  'language',
  'municipality',
  'agreement',
  'provider',
  'money',
  'rule',
] as const;
export type RefusedBecause = (typeof REFUSED_BECAUSE)[number];

const BY_CODE: Readonly<Record<string, RefusedBecause>> = {
  'casework.not_found': 'no_right',
  'casework.own_organisation': 'no_right',
  'casework.not_revealed': 'not_accepted',
  'casework.retention_passed': 'retention',
  'agreements.full': 'full',
  'agreements.language': 'language',
  'agreements.municipality': 'municipality',
  'agreements.provider_paused': 'provider',
  'agreements.admission_suspended': 'provider',
  'agreements.admission_removed': 'provider',
};
const BY_CONTEXT: Readonly<Record<string, RefusedBecause>> = {
  access: 'no_right',
  agreements: 'agreement',
  purchasing: 'provider',
  registry: 'provider',
  settlement: 'money',
};

export const refusedBecause = (code: string): RefusedBecause =>
  BY_CODE[code] ?? BY_CONTEXT[code.split('.')[0] ?? ''] ?? 'rule';

/** What a caller had no right to is kept whatever it was. */
const GUARDED: readonly RefusedBecause[] = ['no_right', 'not_accepted', 'retention'];
/** What binds a place and money, as operations on a referral: every refusal of it is kept. */
export const BINDING = ['send', 'offer', 'offer_over_limit', 'ask_approval'] as const;
const isBinding = (operation: string): boolean => BINDING.some((one) => operation === `referral.${one}`);
/** What was to be bound and could not be: refused by an agreement, its provider, or the money. */
const CHOOSING = 'choose';
const isBarred = (operation: string, code: string): boolean =>
  operation === `referral.${CHOOSING}` && BY_CONTEXT[code.split('.')[0] ?? ''] !== undefined;
/** Faults of a call that nobody can be asked about: somebody not signed in, a form filled in wrongly, two at once. */
const OF_THE_CALL = /^(http|work|idempotency|lifecycle)\.|^access\.(signed_out|token_invalid|acting_for_missing)$/;

/** Whether a refusal goes on record: tries at a client's data without a right to it, and referrals that could not be sent. */
export const isKept = (operation: string, code: string): boolean =>
  !OF_THE_CALL.test(code) &&
  (isBinding(operation) || isBarred(operation, code) || GUARDED.includes(refusedBecause(code)));
