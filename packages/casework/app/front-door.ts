import type { Act, Id } from '@kt/kernel';
import type { leaveLine } from './announce-place.ts';
import type { changeClient } from './change-client.ts';
import type { changeReferral } from './change-referral.ts';
import type { checkImport } from './check-import.ts';
import type { endDeputy, listDeputies, listsFor, nameNewDeputy } from './deputies.ts';
import type { draftNewReferral } from './draft-referral.ts';
import type { eraseClientDetails } from './erase-client-details.ts';
import type { handOverClient } from './hand-over.ts';
import type { importClients } from './import-clients.ts';
import type { listOwnUnread, listUnread, sendMessage } from './messages.ts';
import type { offerReferral } from './offer-referral.ts';
import type { openNewClient } from './open-client.ts';
import type { listEvidence, readEvidence } from './read-evidence.ts';
import type { readMessages } from './read-messages.ts';
import type { recordMove } from './record-move.ts';
import type { keepRefusedTry, listRefused, listRefusedOf } from './refused-tries.ts';
import type { revealClient } from './reveal-client.ts';
import type { sendReferral } from './send-referral.ts';
import type { separateClient } from './separate-client.ts';
import type { tellServiceEvents } from './service-events.ts';
import type { ServiceRequestRef } from './service-request-ports.ts';
import type { askForCall, changeServiceRequest, listServiceRequests, viewServiceRequest } from './service-requests.ts';
import type { setNewGuidance, viewGuidance } from './set-guidance.ts';
import type { showOptions } from './show-options.ts';
import type { storeNewEvidence } from './store-evidence.ts';
import type { switchProvider } from './switch-provider.ts';
import type { listApprovals, viewApproval } from './view-approval.ts';
import type { listClients, listReads, viewClient } from './view-client.ts';
import type { viewLate } from './view-late.ts';
import type { viewCaseMix, viewFirstMeetings, viewReception } from './view-reception.ts';
import type { listDraftedReferrals, listOwnReferrals, viewOwnReferral, viewReferral } from './view-referral.ts';
import type { listSeparations, viewSeparation } from './view-separation.ts';
import type { listClientWaiting, listOwnWaiting, putOnWaitingList, viewLine } from './waiting.ts';

/** What casework's routes may ask. Nothing of it is for other contexts: they read the events. */
export type CaseworkApp = {
  readonly openClient: ReturnType<typeof openNewClient>;
  readonly changeClient: ReturnType<typeof changeClient>;
  readonly recordMove: ReturnType<typeof recordMove>;
  readonly eraseClient: ReturnType<typeof eraseClientDetails>;
  readonly viewClient: ReturnType<typeof viewClient>;
  readonly listClients: ReturnType<typeof listClients>;
  readonly listReads: ReturnType<typeof listReads>;
  readonly handOver: ReturnType<typeof handOverClient>;
  readonly nameDeputy: ReturnType<typeof nameNewDeputy>;
  readonly endDeputy: ReturnType<typeof endDeputy>;
  readonly listDeputies: ReturnType<typeof listDeputies>;
  readonly listsFor: ReturnType<typeof listsFor>;
  readonly checkImport: ReturnType<typeof checkImport>;
  readonly importClients: ReturnType<typeof importClients>;
  readonly separateClient: ReturnType<typeof separateClient>;
  readonly viewSeparation: ReturnType<typeof viewSeparation>;
  readonly listSeparations: ReturnType<typeof listSeparations>;
  readonly tellServiceEvents: ReturnType<typeof tellServiceEvents>;
  readonly showOptions: ReturnType<typeof showOptions>;
  readonly draftReferral: ReturnType<typeof draftNewReferral>;
  /** From the choice to the sent referral in one act. */
  readonly sendReferral: ReturnType<typeof sendReferral>;
  readonly switchProvider: ReturnType<typeof switchProvider>;
  readonly changeReferral: ReturnType<typeof changeReferral>;
  readonly offerReferral: ReturnType<typeof offerReferral>;
  readonly viewGuidance: ReturnType<typeof viewGuidance>;
  readonly setGuidance: ReturnType<typeof setNewGuidance>;
  readonly listApprovals: ReturnType<typeof listApprovals>;
  readonly viewApproval: ReturnType<typeof viewApproval>;
  readonly viewReferral: ReturnType<typeof viewReferral>;
  readonly listDraftedReferrals: ReturnType<typeof listDraftedReferrals>;
  readonly viewOwnReferral: ReturnType<typeof viewOwnReferral>;
  readonly listOwnReferrals: ReturnType<typeof listOwnReferrals>;
  readonly revealClient: ReturnType<typeof revealClient>;
  readonly storeEvidence: ReturnType<typeof storeNewEvidence>;
  readonly listEvidence: ReturnType<typeof listEvidence>;
  readonly readEvidence: ReturnType<typeof readEvidence>;
  /** Told of every refused call; keeps those about a client. */
  readonly keepRefused: ReturnType<typeof keepRefusedTry>;
  readonly listRefused: ReturnType<typeof listRefused>;
  readonly listRefusedOf: ReturnType<typeof listRefusedOf>;
  /** How evenly clients are received, for the supervisor. */
  readonly reception: ReturnType<typeof viewReception>;
  readonly lateReceptions: ReturnType<typeof viewLate>;
  readonly caseMix: ReturnType<typeof viewCaseMix>;
  readonly firstMeetings: ReturnType<typeof viewFirstMeetings>;
  readonly askForCall: ReturnType<typeof askForCall>;
  readonly withdrawServiceRequest: (
    ref: ServiceRequestRef,
    act: Act,
  ) => ReturnType<ReturnType<typeof changeServiceRequest>>;
  readonly askForCallAgain: (ref: ServiceRequestRef, act: Act) => ReturnType<ReturnType<typeof changeServiceRequest>>;
  readonly viewServiceRequest: ReturnType<typeof viewServiceRequest>;
  readonly listServiceRequests: ReturnType<typeof listServiceRequests>;
  readonly putOnWaitingList: ReturnType<typeof putOnWaitingList>;
  readonly leaveWaitingList: ReturnType<typeof leaveLine>;
  readonly listClientWaiting: ReturnType<typeof listClientWaiting>;
  readonly listOwnWaiting: ReturnType<typeof listOwnWaiting>;
  readonly viewLine: ReturnType<typeof viewLine>;
  readonly sendMessage: ReturnType<typeof sendMessage>;
  readonly readMessages: ReturnType<typeof readMessages>;
  readonly listUnread: ReturnType<typeof listUnread>;
  readonly listOwnUnread: ReturnType<typeof listOwnUnread>;
  /** New ids for what a caller names itself, e.g. a proposal. */
  readonly newProposal: () => Id<'proposal'>;
  /** Key that list cursors are sealed with. */
  readonly cursorKey: Uint8Array;
};

/** What case workers ask of procurement. */
export type RequestingApp = Pick<
  CaseworkApp,
  'askForCall' | 'askForCallAgain' | 'withdrawServiceRequest' | 'viewServiceRequest' | 'listServiceRequests'
>;
/** Queues for what is full or begins later. */
export type WaitingApp = Pick<
  CaseworkApp,
  'putOnWaitingList' | 'leaveWaitingList' | 'listClientWaiting' | 'listOwnWaiting' | 'viewLine'
>;
/** What is said about a referral, on either side. */
export type MessagingApp = Pick<CaseworkApp, 'sendMessage' | 'readMessages' | 'listUnread' | 'listOwnUnread'>;
