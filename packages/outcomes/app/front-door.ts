import type { changeClaim } from './change-claim.ts';
import type { changePeriod } from './change-period.ts';
import type { listOwnClaims, listWaitingClaims } from './list-claims.ts';
import type { correctClaim } from './settle-claim.ts';
import type { pleadLate, submitClaim } from './submit-claim.ts';
import type { verifyClaim } from './verify-claim.ts';
import type { viewClaim } from './view-claim.ts';
import type { viewPeriod } from './view-period.ts';
import type { viewSwitch } from './view-switch.ts';

/** What routes may ask of outcomes. */
export type OutcomesApp = {
  readonly changePeriod: ReturnType<typeof changePeriod>;
  readonly viewPeriod: ReturnType<typeof viewPeriod>;
  readonly viewSwitch: ReturnType<typeof viewSwitch>;
  readonly viewClaim: ReturnType<typeof viewClaim>;
  readonly listOwnClaims: ReturnType<typeof listOwnClaims>;
  readonly listWaitingClaims: ReturnType<typeof listWaitingClaims>;
  readonly submitClaim: ReturnType<typeof submitClaim>;
  readonly pleadLate: ReturnType<typeof pleadLate>;
  /** Commands that need no more than the claim: take, return, reject, dispute, pleas. */
  readonly changeClaim: ReturnType<typeof changeClaim>;
  readonly verifyClaim: ReturnType<typeof verifyClaim>;
  readonly correctClaim: ReturnType<typeof correctClaim>;
  /** Key that list cursors are sealed with. */
  readonly cursorKey: Uint8Array;
};
