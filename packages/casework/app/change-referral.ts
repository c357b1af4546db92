import { type Act, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyReferral } from '../domain/referral-apply.ts';
import type { ReferralCommand, ReferralCommandName } from '../domain/referral-commands.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import { loadReferral, type Party } from './load-referral.ts';
import type { CaseworkRefusal, ReferralRef, Referrals } from './ports.ts';

export type ChangeReferralDeps = { readonly work: UnitOfWork; readonly referrals: Pick<Referrals, 'load' | 'save'> };

/** Everything but the offer, which needs a place and money, and what the clock does. */
export type PlainCommand = ReferralCommand<Exclude<ReferralCommandName, 'offer' | 'expire' | 'track_out' | 'move'>>;

/** Carries out one command on one referral for one party. What the clock has ended meanwhile is recorded with it. */
export const changeReferral =
  ({ work, referrals }: ChangeReferralDeps) =>
  (
    ref: ReferralRef,
    party: Party,
    command: PlainCommand,
    act: Act,
  ): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReferral(referrals, ref, party, at);
      if (!loaded.ok) return loaded;
      const { before, referral, facts: clocked } = loaded.value;
      const decided = decideReferral(referral, command, at, act.by);
      if (!decided.ok) return decided;
      const part = referrals.save(before, applyReferral(referral, decided.value), [...clocked, ...decided.value]);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });
