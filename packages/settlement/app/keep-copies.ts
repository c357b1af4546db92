import {
  type Act,
  type Cents,
  type Done,
  dayInFinland,
  type Id,
  type Instant,
  type LocalDate,
  type MunicipalityCode,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  type AgreementAccountCommand,
  accountFrom,
  applyAccount,
  decideAccount,
  openAccount,
} from '../domain/agreement-account.ts';
import { applyPayee, decidePayee, type Payee, type PayeePosition } from '../domain/payee.ts';
import { applyResidence, changeResidence, noteResidence, residenceFrom } from '../domain/residence.ts';
import type { AccountRef, Accounts, CommitmentRef, Payees, Residences } from './ports.ts';

type Kept = Promise<Result<Done, WorkError>>;
const nothing = (id: string) => ok({ done: { id, version: 0 }, parts: [] });

export type AgreementNews = AccountRef & {
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  readonly costCentre: string;
  readonly ceilingCents: Cents;
};

type AccountDeps = { readonly work: UnitOfWork; readonly accounts: Accounts };

/**
 * Divides a ceiling anew among its buyers, for all of them at once: refused, and then tried again, while somebody has more
 * reserved than the new part (`settlement.below_reserved`). So the parts never exceed the ceiling together.
 */
const divideCeiling = ({ work, accounts }: AccountDeps) => {
  const moved = async ({ authority, agreement, ceilingCents }: AgreementNews, at: Instant, { by }: Act) => {
    const before = await accounts.load({ authority, agreement });
    if (before === undefined) return [];
    const decided = decideAccount(before.state, { type: 'change_ceiling', ceilingCents }, at, by);
    if (!decided.ok || decided.value.length === 0) return [];
    return [accounts.saveWithin(before, decided.value.reduce(applyAccount, before.state), decided.value)];
  };
  return (news: readonly AgreementNews[], act: Act): Kept =>
    work.run(act, async (at) => {
      const parts = await Promise.all(news.map((one) => moved(one, at, act)));
      return ok({ done: { id: news[0]?.agreement ?? '', version: 0 }, parts: parts.flat() });
    });
};

/** Agreements as settlement knows them: opened by activation, followed through changes, closed at their end. */
export const keepAccounts = ({ work, accounts }: AccountDeps) => {
  const change = (ref: AccountRef, command: AgreementAccountCommand, act: Act): Kept =>
    work.run(act, async (at) => {
      const before = await accounts.load(ref);
      if (before === undefined) return nothing(ref.agreement);
      const decided = decideAccount(before.state, command, at, act.by);
      if (!decided.ok || decided.value.length === 0) return nothing(ref.agreement);
      const after = decided.value.reduce(applyAccount, before.state);
      const parts = [accounts.save(before, after, decided.value)];
      return ok({ done: { id: ref.agreement, version: before.version + 1 }, parts });
    });
  const open = (news: AgreementNews, act: Act): Kept =>
    work.run(act, async (at) => {
      if ((await accounts.load(news)) !== undefined) return nothing(news.agreement);
      const fact = openAccount(news, at, act.by);
      const parts = [accounts.create(accountFrom(fact), [fact])];
      return ok({ done: { id: news.agreement, version: 1 }, parts });
    });
  return {
    open,
    divide: divideCeiling({ work, accounts }),
    follow: ({ authority, agreement, ceilingCents }: AgreementNews, act: Act) =>
      change({ authority, agreement }, { type: 'change_ceiling', ceilingCents }, act),
    close: (ref: AccountRef, act: Act) => change(ref, { type: 'close' }, act),
  };
};

/** Confirmed account numbers and tax positions of providers. */
export const keepPayee =
  ({ work, payees }: { readonly work: UnitOfWork; readonly payees: Payees }) =>
  (provider: Id<'organisation'>, position: PayeePosition, act: Act): Kept =>
    work.run(act, async (at) => {
      const before = await payees.load(provider);
      const payee: Payee = before?.state ?? { provider, positions: [] };
      const decided = decidePayee(payee, position, at, act.by);
      if (!decided.ok || decided.value.length === 0) return nothing(provider);
      const after = decided.value.reduce(applyPayee, payee);
      const parts = [payees.save(before, after, decided.value)];
      return ok({ done: { id: provider, version: (before?.version ?? 0) + 1 }, parts });
    });

/** Where the clients behind referrals live: noted when the referral is offered, changed when they move. */
export const keepResidence = ({
  work,
  residences,
}: {
  readonly work: UnitOfWork;
  readonly residences: Residences;
}) => ({
  note: (ref: CommitmentRef, municipality: MunicipalityCode, offeredAt: Instant, act: Act): Kept =>
    work.run(act, async (at) => {
      if ((await residences.load(ref)) !== undefined) return nothing(ref.referral);
      const fact = noteResidence(ref, dayInFinland(offeredAt), municipality, at, act.by);
      const parts = [residences.create(residenceFrom(fact), [fact])];
      return ok({ done: { id: ref.referral, version: 1 }, parts });
    }),
  move: (ref: CommitmentRef, municipality: MunicipalityCode, from: LocalDate, act: Act): Kept =>
    work.run(act, async (at) => {
      const before = await residences.load(ref);
      // A move before the offer: the offer itself tells the new home.
      if (before === undefined) return nothing(ref.referral);
      const facts = changeResidence(before.state, { from, municipality }, at, act.by);
      if (facts.length === 0) return nothing(ref.referral);
      const after = facts.reduce(applyResidence, before.state);
      const parts = [residences.save(before, after, facts)];
      return ok({ done: { id: ref.referral, version: before.version + 1 }, parts });
    }),
});
