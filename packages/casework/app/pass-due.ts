import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { loadReferral } from './load-referral.ts';
import type { CaseworkRefusal, ReferralRef, Referrals } from './ports.ts';

export type PassDueDeps = { readonly work: UnitOfWork; readonly referrals: Pick<Referrals, 'load' | 'save'> };

/** Makes durable what the clock has decided: an unanswered offer expires, a past tracking window closes. */
export const passReferralDue =
  ({ work, referrals }: PassDueDeps) =>
  (ref: ReferralRef, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReferral(referrals, ref, { side: 'authority' }, at);
      if (!loaded.ok) return loaded;
      const { before, referral, facts } = loaded.value;
      if (facts.length === 0) return err({ code: 'casework.not_due' });
      return ok({
        done: { id: ref.id, version: before.version + 1 },
        parts: [referrals.save(before, referral, facts)],
      });
    });
