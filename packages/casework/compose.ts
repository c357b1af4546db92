import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { passWaitingDue } from './app/announce-place.ts';
import { changeClient } from './app/change-client.ts';
import { changeReferral } from './app/change-referral.ts';
import { checkImport } from './app/check-import.ts';
import { endDeputy, listDeputies, listsFor, nameNewDeputy } from './app/deputies.ts';
import { draftNewReferral } from './app/draft-referral.ts';
import { eraseClientDetails } from './app/erase-client-details.ts';
import { enterOptions, extendOptionRoster } from './app/extend-roster.ts';
import { followMessages, followPlaces } from './app/follow.ts';
import { followReception } from './app/follow-reception.ts';
import type { CaseworkApp } from './app/front-door.ts';
import { handOverClient } from './app/hand-over.ts';
import { importClients } from './app/import-clients.ts';
import { eraseDueEvidence, keepEvidenceOf } from './app/keep-evidence.ts';
import { logRead, logReads } from './app/log-read.ts';
import { offerReferral } from './app/offer-referral.ts';
import { openNewClient } from './app/open-client.ts';
import { passReferralDue } from './app/pass-due.ts';
import type { AgreementsPort, Authorities, Guides, SettlementPort } from './app/ports.ts';
import { listEvidence, readEvidence } from './app/read-evidence.ts';
import { recordMove } from './app/record-move.ts';
import { keepRefusedTry, listRefused, listRefusedOf } from './app/refused-tries.ts';
import { revealClient } from './app/reveal-client.ts';
import { sendReferral } from './app/send-referral.ts';
import { separateClient } from './app/separate-client.ts';
import { keepServiceEvent, tellServiceEvents } from './app/service-events.ts';
import { followCallRequest } from './app/service-requests.ts';
import { setNewGuidance, viewGuidance } from './app/set-guidance.ts';
import { settleRetention } from './app/settle-retention.ts';
import { showOptions } from './app/show-options.ts';
import { storeNewEvidence } from './app/store-evidence.ts';
import { switchProvider } from './app/switch-provider.ts';
import { messaging, queueing, requesting } from './app/talk.ts';
import { tellGuides } from './app/tell-guides.ts';
import { listApprovals, viewApproval } from './app/view-approval.ts';
import { listClients, listReads, viewClient } from './app/view-client.ts';
import { viewLate } from './app/view-late.ts';
import { viewCaseMix, viewFirstMeetings, viewReception } from './app/view-reception.ts';
import { listDraftedReferrals, listOwnReferrals, viewOwnReferral, viewReferral } from './app/view-referral.ts';
import { listSeparations, viewSeparation } from './app/view-separation.ts';
import { clientFile } from './formats/client-file.ts';
import { clientStore, readStore, zClientRef } from './store/client-store.ts';
import { conversationStore } from './store/conversation-store.ts';
import { deputyStore, zDeputyRef } from './store/deputy-store.ts';
import { evidenceBytes, evidenceStore, zEvidenceRef } from './store/evidence-store.ts';
import { guidanceStore } from './store/guidance-store.ts';
import { caseworkTable } from './store/keys.ts';
import { noticeStore } from './store/notice-store.ts';
import { receptionStore } from './store/reception-store.ts';
import { referralStore, sendingStore, zReferralRef } from './store/referral-store.ts';
import { refusedTryStore } from './store/refused-try-store.ts';
import { rosterStore } from './store/roster-store.ts';
import { serviceEventStore } from './store/service-event-store.ts';
import { serviceRequestStore } from './store/service-request-store.ts';
import { waitingStore, zWaitingRef } from './store/waiting-store.ts';
import { onCallRequest } from './subscribers/on-call-request.ts';
import { onFreePlace } from './subscribers/on-free-place.ts';
import { onMessages } from './subscribers/on-messages.ts';
import { onClaimsOver, onNews, onServiceOver } from './subscribers/on-own-referral.ts';
import { onReception } from './subscribers/on-reception.ts';
import { onService } from './subscribers/on-service.ts';
import { onShown } from './subscribers/on-shown.ts';

export const tables = [caseworkTable];

/** What casework asks of others: options and places, money, and what an authority is called. */
export type CaseworkPorts = {
  readonly agreements: AgreementsPort;
  readonly settlement: SettlementPort;
  readonly authorities: Authorities;
  readonly guides: Guides;
};

type Worker = {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};
export type Casework = CaseworkApp & Worker;

type CaseworkPlatform = CorePlatform & Pick<Platform, 'objects'>;

const openStores = ({ db, objects, clock, ids }: CaseworkPlatform) => ({
  clients: clientStore(db),
  reads: readStore(db),
  tries: refusedTryStore(db),
  deputies: deputyStore(db),
  notices: noticeStore(),
  serviceEvents: serviceEventStore(db),
  referrals: referralStore(db),
  sendings: sendingStore(db),
  rosters: rosterStore(db),
  guidances: guidanceStore(db),
  evidence: evidenceStore(db),
  receptions: receptionStore(db),
  bytes: evidenceBytes(objects),
  conversations: conversationStore(db),
  requests: serviceRequestStore(db),
  waiting: waitingStore(db),
  work: unitOfWork({ db, table: caseworkTable, clock, ids }),
  clock,
  ids,
});

const depsOf = (platform: CaseworkPlatform, ports: CaseworkPorts) => {
  const stores = openStores(platform);
  return { ...stores, ...ports, clientSystem: clientFile, logRead: logRead(stores), logReads: logReads(stores) };
};
type WorkerDeps = ReturnType<typeof openStores> & Pick<CaseworkPorts, 'agreements'>;

const subscribersOf = (deps: WorkerDeps): readonly Subscriber[] => [
  ...onServiceOver(settleRetention(deps)),
  ...onClaimsOver(keepEvidenceOf(deps)),
  ...onNews(tellGuides(deps)),
  ...onCallRequest(followCallRequest(deps)),
  ...onFreePlace(followPlaces(deps)),
  ...onMessages(followMessages(deps), tellGuides(deps)),
  ...onReception(followReception(deps)),
  ...onShown({ extend: extendOptionRoster(deps), enter: enterOptions(deps) }),
  ...onService(keepServiceEvent(deps)),
];

const dueHandlersOf = (deps: WorkerDeps): readonly DueHandler[] => [
  dueHandler('referral', zReferralRef, passReferralDue(deps)),
  dueHandler('client', zClientRef, eraseClientDetails(deps)),
  dueHandler('deputy', zDeputyRef, (ref, act) => endDeputy(deps)(ref, { command: 'pass' }, act)),
  dueHandler('evidence', zEvidenceRef, eraseDueEvidence(deps)),
  dueHandler('waiting_entry', zWaitingRef, passWaitingDue(deps)),
];

/** What casework does without being called. It asks agreements alone, for free places. */
export const composeCaseworkWorker = (platform: CaseworkPlatform, ports: Pick<CaseworkPorts, 'agreements'>): Worker => {
  const deps = { ...openStores(platform), agreements: ports.agreements };
  return { subscribers: subscribersOf(deps), dueHandlers: dueHandlersOf(deps) };
};

/** What routes ask of casework. */
export const composeCaseworkApp = (platform: CaseworkPlatform, ports: CaseworkPorts): CaseworkApp => {
  const deps = depsOf(platform, ports);
  return {
    eraseClient: eraseClientDetails(deps),
    endDeputy: endDeputy(deps),
    openClient: openNewClient(deps),
    changeClient: changeClient(deps),
    recordMove: recordMove(deps),
    viewClient: viewClient(deps),
    listClients: listClients(deps),
    listReads: listReads(deps),
    handOver: handOverClient(deps),
    nameDeputy: nameNewDeputy(deps),
    listDeputies: listDeputies(deps),
    listsFor: listsFor(deps),
    checkImport: checkImport(deps),
    importClients: importClients(deps),
    separateClient: separateClient(deps),
    viewSeparation: viewSeparation(deps),
    listSeparations: listSeparations(deps),
    tellServiceEvents: tellServiceEvents(deps),
    showOptions: showOptions(deps),
    draftReferral: draftNewReferral(deps),
    sendReferral: sendReferral(deps),
    switchProvider: switchProvider(deps),
    changeReferral: changeReferral(deps),
    offerReferral: offerReferral(deps),
    viewGuidance: viewGuidance(deps),
    setGuidance: setNewGuidance(deps),
    listApprovals: listApprovals(deps),
    viewApproval: viewApproval(deps),
    viewReferral: viewReferral(deps),
    listDraftedReferrals: listDraftedReferrals(deps),
    viewOwnReferral: viewOwnReferral(deps),
    listOwnReferrals: listOwnReferrals(deps),
    revealClient: revealClient(deps),
    storeEvidence: storeNewEvidence(deps),
    listEvidence: listEvidence(deps),
    readEvidence: readEvidence(deps),
    keepRefused: keepRefusedTry(deps),
    listRefused: listRefused(deps),
    listRefusedOf: listRefusedOf(deps),
    reception: viewReception(deps),
    caseMix: viewCaseMix(deps),
    firstMeetings: viewFirstMeetings(deps),
    lateReceptions: viewLate(deps),
    ...requesting(deps),
    ...queueing(deps),
    ...messaging(deps),
    newProposal: () => platform.ids.next('proposal'),
    cursorKey: platform.cursorKey,
  };
};

/** The casework context: the only one that knows who a client is. */
export const composeCasework = (platform: CaseworkPlatform, ports: CaseworkPorts): Casework => ({
  ...composeCaseworkApp(platform, ports),
  ...composeCaseworkWorker(platform, ports),
});
