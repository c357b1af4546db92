import type { availableFor } from './available-for.ts';
import type { changeAgreement } from './change-agreement.ts';
import type { draftNewAgreement } from './draft-agreement.ts';
import type { takePlaceFor } from './take-place.ts';
import type { listForAuthority, listForProvider, viewAgreement } from './view-agreement.ts';

/** What routes and other contexts may ask of agreements. */
export type AgreementsApp = {
  readonly draft: ReturnType<typeof draftNewAgreement>;
  readonly change: ReturnType<typeof changeAgreement>;
  readonly view: ReturnType<typeof viewAgreement>;
  readonly list: ReturnType<typeof listForAuthority>;
  readonly listOwn: ReturnType<typeof listForProvider>;
  /** Options for a client, for casework. */
  readonly availableFor: ReturnType<typeof availableFor>;
  /** A referral's place as part of casework's transaction. */
  readonly takePlace: ReturnType<typeof takePlaceFor>;
  /** Key that list cursors are sealed with. */
  readonly cursorKey: Uint8Array;
};
