import {
  type Actor,
  type Cents,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';

/** What settlement knows of an agreement: who is paid, from which cost centre, and the ceiling all its referrals share. */
export type AgreementAccount = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  readonly costCentre: string;
  /** Net of VAT, for the agreement's whole life. */
  readonly ceilingCents: Cents;
  /** `closed`: earned money is still paid, nothing new is reserved. */
  readonly state: 'open' | 'closed';
  readonly opened: Stamp;
};

export const AGREEMENT_ACCOUNT_LIFECYCLE = {
  open: { change_ceiling: 'open', close: 'closed' },
  closed: {},
} as const satisfies Lifecycle;

type Named = Pick<AgreementAccount, 'authority' | 'agreement'>;
type Details = Omit<AgreementAccount, 'state' | 'opened'>;

export type AgreementAccountFact =
  | FactOf<'account.opened', Details>
  | FactOf<'account.ceiling_changed', Named & { readonly ceilingCents: Cents }>
  | FactOf<'account.closed', Named>;

export type AgreementAccountCommand =
  | { readonly type: 'change_ceiling'; readonly ceilingCents: Cents }
  | { readonly type: 'close' };

type Opened = Extract<AgreementAccountFact, { type: 'account.opened' }>;
type Later = Exclude<AgreementAccountFact, Opened>;

export const openAccount = (details: Details, at: Instant, by: Actor): Opened => ({
  type: 'account.opened',
  at,
  by,
  ...details,
});

/** An unchanged ceiling is no fact: the event that brought it was delivered twice, or changed something else. */
export const decideAccount = (
  account: AgreementAccount,
  command: AgreementAccountCommand,
  at: Instant,
  by: Actor,
): Result<readonly Later[], NotAllowed> => {
  const allowed = targets(AGREEMENT_ACCOUNT_LIFECYCLE, account.state, command.type);
  if (!allowed.ok) return allowed;
  const { authority, agreement } = account;
  if (command.type === 'close') return ok([{ type: 'account.closed', at, by, authority, agreement }]);
  if (command.ceilingCents === account.ceilingCents) return ok([]);
  return ok([{ type: 'account.ceiling_changed', at, by, authority, agreement, ceilingCents: command.ceilingCents }]);
};

export const accountFrom = (fact: Opened): AgreementAccount => {
  const { type: _type, at, by, ...details } = fact;
  return { ...details, state: 'open', opened: { at, by } };
};

export const applyAccount = (account: AgreementAccount, fact: Later): AgreementAccount =>
  fact.type === 'account.closed' ? { ...account, state: 'closed' } : { ...account, ceilingCents: fact.ceilingCents };
