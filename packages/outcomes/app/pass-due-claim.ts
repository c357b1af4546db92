import { type Act, type Done, err, ok, type Result, type WorkError } from '@kt/kernel';
import { claimDueAt } from '../domain/decide-clock.ts';
import type { ChangeClaimDeps } from './change-claim.ts';
import { AUTHORITY_SIDE, loadClaim } from './load-claim.ts';
import type { ClaimRef, OutcomesError } from './ports.ts';

/** Makes durable what the clock has made of a claim: claimable, reminded, lapsed, rejected for good. */
export const passDueClaim =
  ({ work, claims }: ChangeClaimDeps) =>
  (ref: ClaimRef, act: Act): Promise<Result<Done, OutcomesError | WorkError>> =>
    work.run<OutcomesError>(act, async (at) => {
      const loaded = await loadClaim(claims, ref, AUTHORITY_SIDE, at);
      if (!loaded.ok) return loaded;
      const { before, claim, facts } = loaded.value;
      if (facts.length === 0) return err({ code: 'outcomes.not_due', dueAt: claimDueAt(claim) ?? 'never' });
      return ok({ done: { id: ref.claim, version: before.version + 1 }, parts: [claims.save(before, claim, facts)] });
    });
