import { type Act, type Done, type Id, ok, type Result, type WorkError } from '@kt/kernel';
import type { PleaCode } from '../domain/claim-codes.ts';
import { type AssessDeps, assessWith, backgroundOf, heldEvidence } from './assess-claim.ts';
import { actOnClaim, type ChangeClaimDeps } from './change-claim.ts';
import type { Party } from './load-claim.ts';
import type { ClaimRef, OutcomesError } from './ports.ts';
import { type NoteClaimDeps, noteClaim } from './record-earning.ts';

export type SubmitClaimDeps = ChangeClaimDeps & AssessDeps & NoteClaimDeps;
type Answer = Promise<Result<Done, OutcomesError | WorkError>>;
type Evidence = { readonly evidence: readonly Id<'evidence'>[] };

/** The provider sends a claim, or sends a returned one again. Refused with the first block. */
export const submitClaim =
  (deps: SubmitClaimDeps) =>
  (ref: ClaimRef, party: Party, { evidence }: Evidence, act: Act): Answer =>
    actOnClaim(deps)(ref, party, act, async (claim, at) => {
      const background = await backgroundOf(deps)(claim);
      if (!background.ok) return background;
      const held = heldEvidence(background.value.period, evidence);
      if (!held.ok) return held;
      const assessment = assessWith(claim, background.value, held.value, at);
      const type = claim.state === 'returned' ? 'resubmit' : 'submit';
      return ok({
        command: { type, evidence: held.value, assessment },
        alongside: (after) => ok(noteClaim(deps)(background.value, after, false)),
      });
    });

/** The provider asks for a lapsed claim to be taken after all. */
export const pleadLate =
  (deps: SubmitClaimDeps) =>
  (ref: ClaimRef, party: Party, { evidence, code }: Evidence & { readonly code: PleaCode }, act: Act): Answer =>
    actOnClaim(deps)(ref, party, act, async (claim) => {
      const background = await backgroundOf(deps)(claim);
      if (!background.ok) return background;
      const held = heldEvidence(background.value.period, evidence);
      return held.ok ? ok({ command: { type: 'plead', code, evidence: held.value } }) : held;
    });
