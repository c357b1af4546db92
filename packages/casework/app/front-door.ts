import type { Id } from '@kt/kernel';
import type { changeClient } from './change-client.ts';
import type { changeReferral } from './change-referral.ts';
import type { draftNewReferral } from './draft-referral.ts';
import type { eraseClientDetails } from './erase-client-details.ts';
import type { offerReferral } from './offer-referral.ts';
import type { openNewClient } from './open-client.ts';
import type { listEvidence, readEvidence } from './read-evidence.ts';
import type { recordMove } from './record-move.ts';
import type { revealClient } from './reveal-client.ts';
import type { showOptions } from './show-options.ts';
import type { storeNewEvidence } from './store-evidence.ts';
import type { listClients, listReads, viewClient } from './view-client.ts';
import type { listDraftedReferrals, listOwnReferrals, viewOwnReferral, viewReferral } from './view-referral.ts';

/** What casework's routes may ask. Nothing of it is for other contexts: they read the events. */
export type CaseworkApp = {
  readonly openClient: ReturnType<typeof openNewClient>;
  readonly changeClient: ReturnType<typeof changeClient>;
  readonly recordMove: ReturnType<typeof recordMove>;
  readonly eraseClient: ReturnType<typeof eraseClientDetails>;
  readonly viewClient: ReturnType<typeof viewClient>;
  readonly listClients: ReturnType<typeof listClients>;
  readonly listReads: ReturnType<typeof listReads>;
  readonly showOptions: ReturnType<typeof showOptions>;
  readonly draftReferral: ReturnType<typeof draftNewReferral>;
  readonly changeReferral: ReturnType<typeof changeReferral>;
  readonly offerReferral: ReturnType<typeof offerReferral>;
  readonly viewReferral: ReturnType<typeof viewReferral>;
  readonly listDraftedReferrals: ReturnType<typeof listDraftedReferrals>;
  readonly viewOwnReferral: ReturnType<typeof viewOwnReferral>;
  readonly listOwnReferrals: ReturnType<typeof listOwnReferrals>;
  readonly revealClient: ReturnType<typeof revealClient>;
  readonly storeEvidence: ReturnType<typeof storeNewEvidence>;
  readonly listEvidence: ReturnType<typeof listEvidence>;
  readonly readEvidence: ReturnType<typeof readEvidence>;
  /** New ids for what a caller names itself, e.g. a proposal. */
  readonly newProposal: () => Id<'proposal'>;
  /** Key that list cursors are sealed with. */
  readonly cursorKey: Uint8Array;
};
