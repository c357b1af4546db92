import { type Cents, err, ok, type Result, type Stamp } from '@kt/kernel';
import type { Assessment } from './assessment.ts';
import type { Claim } from './claim.ts';
import type { ClaimCommandName, ClaimDecided, ClaimDecider, ClaimError } from './claim-commands.ts';
import { knownClaim } from './decide-clock.ts';

type JudgedBy = { readonly own: readonly string[] };

/** Whoever decides is neither the claimant nor one of the claimant's organisation. */
export const impartial = (claim: Claim, { own }: JudgedBy, { by }: Stamp): Result<null, ClaimError> => {
  if (own.includes(claim.provider)) return err({ code: 'outcomes.own_organisation' });
  return by === claim.submission?.by ? err({ code: 'outcomes.same_person' }) : ok(null);
};

const holding = (claim: Claim, judge: JudgedBy, stamp: Stamp): Result<null, ClaimError> => {
  const fair = impartial(claim, judge, stamp);
  if (!fair.ok) return fair;
  return claim.check?.by === stamp.by ? ok(null) : err({ code: 'outcomes.taken_by_another' });
};

/** Whoever judges a dispute is not the one who rejected. */
const afresh = (claim: Claim, judge: JudgedBy, stamp: Stamp): Result<null, ClaimError> => {
  const fair = impartial(claim, judge, stamp);
  if (!fair.ok) return fair;
  return claim.rejection?.by === stamp.by ? err({ code: 'outcomes.same_person' }) : ok(null);
};

type Guard = typeof impartial;
type Judged = { [C in ClaimCommandName]: C }[ClaimCommandName] &
  ('take' | 'verify' | 'return' | 'reject' | 'uphold' | 'reject_finally');

const guarded =
  <C extends Judged>(guard: Guard, toFacts: ClaimDecider<C>): ClaimDecider<C> =>
  (claim, command, stamp) => {
    const passed = guard(claim, command, stamp);
    return passed.ok ? toFacts(claim, command, stamp) : passed;
  };

const verified = (claim: Claim, amountCents: Cents, assessment: Assessment, stamp: Stamp): ClaimDecided => {
  const { stepTitle, kind, occurrence, earnedOn, priceCents, round } = claim;
  const { limitedBy } = assessment;
  return ok([
    {
      type: 'claim.verified',
      ...stamp,
      ...knownClaim(claim),
      stepTitle,
      kind,
      occurrence,
      earnedOn,
      priceCents,
      round,
      amountCents,
      ...(limitedBy === undefined ? {} : { limitedBy }),
      evidenceKinds: [...new Set(claim.evidence.map((one) => one.kind))],
      verifiedBy: stamp.by,
    },
  ]);
};

const approve = (claim: Claim, { assessment }: { readonly assessment: Assessment }, stamp: Stamp): ClaimDecided => {
  const [block] = assessment.blocks;
  return block === undefined ? verified(claim, assessment.dueCents, assessment, stamp) : err(block);
};

const rejectFinally: ClaimDecider<'reject_finally'> = (claim, _command, stamp) =>
  ok([{ type: 'claim.rejected_finally', ...stamp, ...knownClaim(claim) }]);

/** What the verifier does, and whoever judges a dispute. */
export const checking = {
  take: guarded<'take'>(impartial, (claim, _command, stamp) =>
    ok([{ type: 'claim.taken', ...stamp, ...knownClaim(claim) }]),
  ),
  verify: guarded<'verify'>(holding, approve),
  return: guarded<'return'>(holding, (claim, { codes }, stamp) =>
    ok([{ type: 'claim.returned', ...stamp, ...knownClaim(claim), codes }]),
  ),
  reject: guarded<'reject'>(holding, (claim, { code }, stamp) =>
    ok([{ type: 'claim.rejected', ...stamp, ...knownClaim(claim), code }]),
  ),
  uphold: guarded<'uphold'>(afresh, approve),
  reject_finally: guarded<'reject_finally'>(afresh, rejectFinally),
} as const;
