import { type Act, andThen, type Done, ok, type Result, type WorkError } from '@kt/kernel';
import { amountOf } from '../domain/claim.ts';
import { type AssessDeps, assessWith, backgroundOf } from './assess-claim.ts';
import { actOnClaim, type ChangeClaimDeps } from './change-claim.ts';
import { AUTHORITY_SIDE } from './load-claim.ts';
import type { ClaimRef, Commitments, OutcomesError } from './ports.ts';
import { type RecordEarningDeps, recordEarning } from './record-earning.ts';

export type VerifyClaimDeps = ChangeClaimDeps &
  AssessDeps &
  RecordEarningDeps & { readonly commitments: Pick<Commitments, 'unchanged'> };
type Judge = { readonly own: readonly string[] };

/**
 * The claim is found right, in the first check or in a dispute: its amount by the frozen card is earned. The rules are
 * applied anew to what is known now; what was right when the claim was sent may be blocked by now.
 */
export const verifyClaim =
  (deps: VerifyClaimDeps) =>
  (ref: ClaimRef, { own }: Judge, act: Act): Promise<Result<Done, OutcomesError | WorkError>> =>
    actOnClaim(deps)(ref, AUTHORITY_SIDE, act, async (claim, at) => {
      const background = await backgroundOf(deps)(claim);
      if (!background.ok) return background;
      const assessment = assessWith(claim, background.value, claim.evidence, at);
      const type = claim.state === 'disputed' ? 'uphold' : 'verify';
      return ok({
        command: { type, own, assessment },
        alongside: (after) => {
          const earning = { cents: amountOf(after), at, by: act.by };
          const unchanged = deps.commitments.unchanged(claim, background.value.committedCents);
          return andThen(recordEarning(deps)(background.value, after, earning), (parts) => ok([...parts, unchanged]));
        },
      });
    });
