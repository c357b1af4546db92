import { err, ok, type Result, type Stamp } from '@kt/kernel';
import type { Claim, Plea } from './claim.ts';
import type { ClaimDecider, ClaimError } from './claim-commands.ts';
import { knownClaim } from './decide-clock.ts';

const judgeable = (claim: Claim, own: readonly string[], { by }: Stamp): Result<Plea, ClaimError> => {
  const { plea } = claim;
  if (plea === undefined) return err({ code: 'outcomes.no_plea' });
  if (own.includes(claim.provider)) return err({ code: 'outcomes.own_organisation' });
  return by === plea.by ? err({ code: 'outcomes.same_person' }) : ok(plea);
};

const support: ClaimDecider<'support_plea'> = (claim, { own }, stamp) => {
  const plea = judgeable(claim, own, stamp);
  return plea.ok ? ok([{ type: 'claim.plea_supported', ...stamp, ...knownClaim(claim) }]) : plea;
};

const refuse: ClaimDecider<'refuse_plea'> = (claim, { own }, stamp) => {
  const plea = judgeable(claim, own, stamp);
  return plea.ok ? ok([{ type: 'claim.plea_refused', ...stamp, ...knownClaim(claim) }]) : plea;
};

const accept: ClaimDecider<'accept_plea'> = (claim, { own }, stamp) => {
  const plea = judgeable(claim, own, stamp);
  if (!plea.ok) return plea;
  const { supported, evidence } = plea.value;
  if (supported === undefined) return err({ code: 'outcomes.plea_unsupported' });
  if (supported.by === stamp.by) return err({ code: 'outcomes.same_person' });
  const known = knownClaim(claim);
  return ok([
    { type: 'claim.plea_accepted', ...stamp, ...known },
    { type: 'claim.submitted', at: stamp.at, by: plea.value.by, ...known, evidence, round: claim.round + 1 },
  ]);
};

/** A late claim is let in by two officials: one supports the plea, another accepts it. */
export const pleas = { support_plea: support, accept_plea: accept, refuse_plea: refuse } as const;
