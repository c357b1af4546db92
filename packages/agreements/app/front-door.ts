import type { availableFor, optionFor } from './available-for.ts';
import type { changeAgreement } from './change-agreement.ts';
import type { draftNewAgreement } from './draft-agreement.ts';
import type { checkImport, importAgreement } from './import-agreements.ts';
import type { placesToTake, takePlaceFor } from './take-place.ts';
import type { listForAuthority, listForMember, listForProvider, viewAgreement } from './view-agreement.ts';
import type { viewFigureRows } from './view-figure-rows.ts';
import type { listRunning, viewRunning } from './view-running.ts';
import type { viewScorecard } from './view-scorecard.ts';

/** What routes and other contexts may ask of agreements. */
export type AgreementsApp = {
  readonly draft: ReturnType<typeof draftNewAgreement>;
  readonly checkImport: ReturnType<typeof checkImport>;
  readonly importOne: ReturnType<typeof importAgreement>;
  readonly change: ReturnType<typeof changeAgreement>;
  readonly view: ReturnType<typeof viewAgreement>;
  readonly list: ReturnType<typeof listForAuthority>;
  readonly listOwn: ReturnType<typeof listForProvider>;
  readonly listJoint: ReturnType<typeof listForMember>;
  readonly scorecard: ReturnType<typeof viewScorecard>;
  readonly figureRows: ReturnType<typeof viewFigureRows>;
  readonly running: ReturnType<typeof viewRunning>;
  readonly runningAgreements: ReturnType<typeof listRunning>;
  /** Options for a client, for casework. */
  readonly availableFor: ReturnType<typeof availableFor>;
  /** A referral's place as part of casework's transaction. */
  readonly optionFor: ReturnType<typeof optionFor>;
  readonly takePlace: ReturnType<typeof takePlaceFor>;
  readonly placesToTake: ReturnType<typeof placesToTake>;
  /** Key that list cursors are sealed with. */
  readonly cursorKey: Uint8Array;
};
