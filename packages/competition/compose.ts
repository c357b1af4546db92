import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { dueHandler } from '@kt/platform/worker/due.ts';
import { actWhenDue } from './app/act-when-due.ts';
import { answerClarification, viewClarifications } from './app/answer-clarification.ts';
import { answerEnquiry } from './app/answer-enquiry.ts';
import { approveOpening } from './app/approve-opening.ts';
import { askEnquiry } from './app/ask-enquiry.ts';
import {
  addToAwardList,
  awardListFallsDue,
  listAwardLists,
  recordAwardsSent,
  viewAwardList,
} from './app/award-lists.ts';
import {
  listInvitations,
  readDraft,
  readOwnCopy,
  viewComparison,
  viewInvitation,
  viewResult,
} from './app/bidder-views.ts';
import { readCalendar } from './app/call-calendar.ts';
import { changeTender } from './app/change-tender.ts';
import { decideCompetition } from './app/decide-competition.ts';
import { declareInterests, listInvited } from './app/declare-interests.ts';
import { draftCompetition } from './app/draft-competition.ts';
import { listEarlierTenders } from './app/earlier-tenders.ts';
import { endCompetition } from './app/end-competition.ts';
import type { Askers } from './app/enquiry-ports.ts';
import { listCallEnquiries, listEnquiries } from './app/enquiry-views.ts';
import { listMaskedTenders } from './app/evaluator-views.ts';
import type { BidderApp, Cursors, OfficerApp, ReachApp } from './app/front-door.ts';
import { giveCommand } from './app/give-command.ts';
import { giveVersions, readGiven } from './app/give-versions.ts';
import { handleRemedy } from './app/handle-remedy.ts';
import { judgeTender } from './app/judge-tender.ts';
import { lockScores } from './app/lock-scores.ts';
import { type KeyMaker, makeKey } from './app/make-key.ts';
import type { EndingWriters, NoticeParties, NoticeWriters } from './app/notice-ports.ts';
import { listNotices, ownNotices, readNoticeLetter, showNoticeLetter } from './app/notices.ts';
import {
  listCompetitions,
  listTenders,
  viewCompetition,
  viewDecision,
  viewEvaluation,
  viewOpened,
} from './app/officer-views.ts';
import { listOpenCalls } from './app/open-calls.ts';
import { type OpeningDeps, openTenders } from './app/open-tenders.ts';
import { listOpeningLines } from './app/opening-record.ts';
import { listOwnTenders, viewOwnTender } from './app/own-tenders.ts';
import { passOverTender } from './app/pass-over-tender.ts';
import { permitAttachment } from './app/permit-attachment.ts';
import type { LogWitness, Openers, Purchasing } from './app/ports.ts';
import { publishCompetition } from './app/publish-competition.ts';
import { readAttachment, readMaskedAttachment } from './app/read-attachment.ts';
import { readGivenAttachment } from './app/read-given.ts';
import { recordAgreement } from './app/record-agreement.ts';
import { recordConsensus } from './app/record-consensus.ts';
import { recordScores } from './app/record-scores.ts';
import { rectifyDecision } from './app/rectify-decision.ts';
import { refuseAward } from './app/refuse-award.ts';
import { requestedCalls } from './app/requested-calls.ts';
import { buyingWithOthers } from './app/ring-calls.ts';
import { ruleSecrecy } from './app/rule-secrecy.ts';
import { saveDraft } from './app/save-draft.ts';
import { listClaims, listDisclosures, readDisclosed, viewClaimsWaiting } from './app/secrecy-views.ts';
import { sendForReview } from './app/send-for-review.ts';
import { sendInvitations } from './app/send-invitations.ts';
import { serveDecision } from './app/serve-decision.ts';
import { serveEnding } from './app/serve-ending.ts';
import { setLots } from './app/set-lots.ts';
import { awardTenders, rankTendersOf } from './app/settle-tenders.ts';
import { startTender } from './app/start-tender.ts';
import { submitTender } from './app/submit-tender.ts';
import { type ReachPorts, viewReach } from './app/view-reach.ts';
import { viewDraw, witnessDraw } from './app/witness-draw.ts';
import { callCalendar } from './formats/call-calendar.ts';
import { attachmentForms } from './store/attachment-files.ts';
import { zAwardListRef } from './store/award-list-store.ts';
import { zCompetitionRef } from './store/competition-store.ts';
import { competitionTable } from './store/keys.ts';
import { orgVault } from './store/org-vault.ts';
import { competitionStores } from './store/stores.ts';
import { parseTender } from './store/tender-schema.ts';
import { onAgreement } from './subscribers/on-agreement.ts';
import { onDecided } from './subscribers/on-decided.ts';
import { onOpening } from './subscribers/on-opening.ts';
import { onOwnEvents } from './subscribers/on-own-events.ts';
import { onServiceRequest } from './subscribers/on-service-request.ts';

export const tables = [competitionTable];

type Storage = CorePlatform & Pick<Platform, 'objects'>;
export type OfficerPorts = { readonly purchasing: Purchasing; readonly openers: Openers };

/** What is told after the opening and the decision, and to whom. */
const afterDecision = (deps: ReturnType<typeof competitionStores>) => ({
  listNotices: listNotices(deps),
  readNoticeLetter: readNoticeLetter(deps),
  showNoticeLetter: showNoticeLetter(deps),
  listAwardLists: listAwardLists(deps),
  viewAwardList: viewAwardList(deps),
  recordAwardsSent: recordAwardsSent(deps),
  ruleSecrecy: ruleSecrecy(deps),
  viewClaimsWaiting: viewClaimsWaiting(deps),
  listClaims: listClaims(deps),
  listDisclosures: listDisclosures(deps),
  readDisclosed: readDisclosed(deps),
});

/** What officials do, what the clock does, and what follows from events. Holds no key and cannot name a bidder. */
export const composeCompetition = (platform: Storage, ports: OfficerPorts) => {
  const deps = { ...competitionStores(platform), ...ports };
  const officer: OfficerApp = {
    draftCompetition: draftCompetition(deps),
    giveCommand: giveCommand(deps),
    ...buyingWithOthers(deps),
    setLots: setLots(deps),
    endCompetition: endCompetition(deps),
    handleRemedy: handleRemedy(deps),
    sendForReview: sendForReview(deps),
    publishCompetition: publishCompetition(deps),
    declareInterests: declareInterests(deps),
    listInvited: listInvited(deps),
    approveOpening: approveOpening(deps),
    lockScores: lockScores(deps),
    decideCompetition: decideCompetition(deps),
    rectifyDecision: rectifyDecision(deps),
    refuseAward: refuseAward(deps),
    judgeTender: judgeTender(deps),
    recordScores: recordScores(deps),
    recordConsensus: recordConsensus(deps),
    viewCompetition: viewCompetition(deps),
    listCompetitions: listCompetitions(deps),
    viewOpened: viewOpened(deps),
    listOpeningLines: listOpeningLines(deps),
    listTenders: listTenders(deps),
    listMaskedTenders: listMaskedTenders(deps),
    readAttachment: readAttachment(deps),
    readMaskedAttachment: readMaskedAttachment(deps),
    viewDraw: viewDraw(deps),
    witnessDraw: witnessDraw(deps),
    viewEvaluation: viewEvaluation(deps),
    viewDecision: viewDecision(deps),
    ...afterDecision(deps),
    listEnquiries: listEnquiries(deps),
    answerEnquiry: answerEnquiry(deps),
    actWhenDue: actWhenDue(deps),
  };
  const follow = {
    sendInvitations: sendInvitations(deps),
    rankTendersOf: rankTendersOf(deps),
    awardTenders: awardTenders(deps),
    recordAgreement: recordAgreement(deps),
    refuseAward: officer.refuseAward,
    passOverTender: passOverTender(deps),
    addToAwardList: addToAwardList(deps),
  };
  return {
    ...officer,
    ...requestedCalls(deps).officer,
    invitedTo: deps.competitions.invitedTo,
    cursorKey: platform.cursorKey,
    subscribers: [...onOwnEvents(follow), ...onAgreement(follow), ...onServiceRequest(requestedCalls(deps).follow)],
    dueHandlers: [
      dueHandler('award-list', zAwardListRef, awardListFallsDue(deps)),
      dueHandler('competition', zCompetitionRef, officer.actWhenDue),
    ],
  };
};
export type CompetitionOfficers = ReturnType<typeof composeCompetition>;

/** What bidders do. Holds the pseudonyms' key and the organisations' data keys, never a competition's private key. */
export const composeBidding = (
  platform: Storage & Pick<Platform, 'pseudonyms' | 'signer' | 'custody' | 'uploads'>,
  { purchasing, askers }: Pick<OfficerPorts, 'purchasing'> & { readonly askers: Askers },
): BidderApp & Cursors => {
  const { pseudonyms, signer, custody, cursorKey, uploads } = platform;
  const deps = {
    ...competitionStores(platform),
    purchasing,
    askers,
    pseudonyms,
    signer,
    vault: orgVault(custody),
    forms: attachmentForms(uploads),
  };
  return {
    listInvitations: listInvitations(deps),
    listOpenCalls: listOpenCalls(deps),
    listOwnTenders: listOwnTenders(deps),
    viewInvitation: viewInvitation(deps),
    startTender: startTender(deps),
    saveDraft: saveDraft(deps),
    readDraft: readDraft(deps),
    permitAttachment: permitAttachment(deps),
    submitTender: submitTender(deps),
    changeTender: changeTender(deps),
    viewOwnTender: viewOwnTender(deps),
    readOwnCopy: readOwnCopy(deps),
    listEarlierTenders: listEarlierTenders(deps),
    viewClarifications: viewClarifications(deps),
    answerClarification: answerClarification(deps),
    viewComparison: viewComparison(deps),
    viewResult: viewResult(deps),
    readCalendar: readCalendar({ ...deps, calendar: callCalendar }),
    ...ownNotices(deps),
    giveVersions: giveVersions(deps),
    readGiven: readGiven(deps),
    readGivenAttachment: readGivenAttachment(deps),
    askEnquiry: askEnquiry(deps),
    listCallEnquiries: listCallEnquiries(deps),
    cursorKey,
  };
};

/** What helps the writer of a call; it stores nothing. */
export const composeReach = (ports: ReachPorts): ReachApp => ({ viewReach: viewReach(ports) });

export type OpeningPorts = Pick<OfficerPorts, 'purchasing'> & {
  readonly witness: LogWitness;
  readonly makeKeyPair: KeyMaker;
  readonly unsealer: OpeningDeps['unsealer'];
  readonly unsealFile: OpeningDeps['unsealFile'];
};

/** What the opening worker alone does: makes each competition's key, and opens the tenders. */
export const composeOpening = (
  platform: Omit<Storage, 'cursorKey'> & Pick<Platform, 'custody' | 'pseudonyms'>,
  ports: OpeningPorts,
) => {
  const { custody, pseudonyms } = platform;
  const deps = { ...competitionStores(platform), ...ports, custody, pseudonyms, parseTender };
  const acts = { makeKey: makeKey(deps), openTenders: openTenders(deps) };
  return { ...acts, subscribers: onOpening(acts) };
};
export type CompetitionOpening = ReturnType<typeof composeOpening>;

export type ServingPorts = NoticeWriters & EndingWriters & { readonly partiesOf: NoticeParties };

/** What the letters worker does: gives every party notice of a decision, or of an ending without a winner. Holds no key. */
export const composeServing = (platform: Omit<Storage, 'cursorKey'>, ports: ServingPorts) => {
  const deps = { ...competitionStores(platform), ...ports };
  return { subscribers: onDecided({ serveDecision: serveDecision(deps), serveEnding: serveEnding(deps) }) };
};
