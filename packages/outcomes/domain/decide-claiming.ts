import { err, ok, type Stamp } from '@kt/kernel';
import type { Claim } from './claim.ts';
import type { ClaimCommand, ClaimDecided, ClaimDecider } from './claim-commands.ts';
import { knownClaim } from './decide-clock.ts';

const send = (claim: Claim, command: ClaimCommand<'submit' | 'resubmit'>, stamp: Stamp): ClaimDecided => {
  const [block] = command.assessment.blocks;
  if (block !== undefined) return err(block);
  const { evidence } = command;
  return ok([{ type: 'claim.submitted', ...stamp, ...knownClaim(claim), evidence, round: claim.round + 1 }]);
};

const dispute: ClaimDecider<'dispute'> = (claim, { code }, stamp) =>
  ok([{ type: 'claim.disputed', ...stamp, ...knownClaim(claim), code }]);

const plead: ClaimDecider<'plead'> = (claim, { code, evidence }, stamp) =>
  claim.plea === undefined
    ? ok([{ type: 'claim.plea_made', ...stamp, ...knownClaim(claim), code, evidence }])
    : err({ code: 'outcomes.plea_made' });

/** What the provider does. */
export const claiming = { submit: send, resubmit: send, dispute, plead } as const;
