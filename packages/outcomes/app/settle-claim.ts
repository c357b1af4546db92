import {
  type Act,
  type Cents,
  type Done,
  type Id,
  type IdSource,
  type LocalDate,
  negate,
  ok,
  type Result,
  type TxPart,
  type WorkError,
} from '@kt/kernel';
import { amountOf } from '../domain/claim.ts';
import { correctingClaim } from '../domain/claim-apply.ts';
import type { CorrectionCode } from '../domain/claim-codes.ts';
import { correctionOf } from '../domain/decide-payment.ts';
import { type AssessDeps, backgroundOf } from './assess-claim.ts';
import { actOnClaim, type ChangeClaimDeps } from './change-claim.ts';
import { AUTHORITY_SIDE } from './load-claim.ts';
import type { ClaimRef, Claims, OutcomesError } from './ports.ts';
import { type RecordEarningDeps, recordEarning } from './record-earning.ts';

export type SettleClaimDeps = ChangeClaimDeps &
  AssessDeps &
  RecordEarningDeps & { readonly claims: Pick<Claims, 'load' | 'save' | 'create'>; readonly ids: IdSource };
type Answer = Promise<Result<Done, OutcomesError | WorkError>>;

/** Settlement has paid the claim's line. */
export const claimPaid =
  (deps: ChangeClaimDeps) =>
  (ref: ClaimRef, paid: { readonly line: string; readonly paidOn: LocalDate }, act: Act): Answer =>
    actOnClaim(deps)(ref, AUTHORITY_SIDE, act, () => Promise.resolve(ok({ command: { type: 'pay', ...paid } })));

/** The approver sent the claim's line back: it is checked again, and nothing is earned until then. */
export const claimPutBack =
  (deps: SettleClaimDeps) =>
  (ref: ClaimRef, back: { readonly line: string; readonly code: string }, act: Act): Answer =>
    actOnClaim(deps)(ref, AUTHORITY_SIDE, act, async (claim, at) => {
      const background = await backgroundOf(deps)(claim);
      if (!background.ok) return background;
      return ok({
        command: { type: 'put_back', ...back },
        alongside: () =>
          recordEarning(deps)(background.value, claim, { cents: negate(amountOf(claim)), at, by: act.by }),
      });
    });

export type Correction = { readonly own: readonly string[]; readonly code: CorrectionCode; readonly backCents: Cents };

/** A paid claim was wrong: another claim takes money back and names it. `Done` is of the original. */
export const correctClaim =
  (deps: SettleClaimDeps) =>
  (ref: ClaimRef, correction: Correction, act: Act): Answer =>
    actOnClaim(deps)(ref, AUTHORITY_SIDE, act, async (claim, at) => {
      const background = await backgroundOf(deps)(claim);
      if (!background.ok) return background;
      const id: Id<'claim'> = deps.ids.next('claim');
      const earning = { cents: negate(correction.backCents), at, by: act.by, correction: id };
      return ok({
        command: { type: 'correct', ...correction, correction: id },
        alongside: (_after, facts) => {
          const born = facts.flatMap((fact) => (fact.type === 'claim.found_wrong' ? [correctionOf(claim, fact)] : []));
          const made: readonly TxPart[] = born.map((fact) => deps.claims.create(correctingClaim(fact), [fact]));
          const earned = recordEarning(deps)(background.value, claim, earning);
          return earned.ok ? ok([...made, ...earned.value]) : earned;
        },
      });
    });
