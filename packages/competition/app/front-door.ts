import type { actWhenDue } from './act-when-due.ts';
import type { answerClarification, viewClarifications } from './answer-clarification.ts';
import type { answerEnquiry } from './answer-enquiry.ts';
import type { approveOpening } from './approve-opening.ts';
import type { askEnquiry } from './ask-enquiry.ts';
import type { listAwardLists, recordAwardsSent, viewAwardList } from './award-lists.ts';
import type {
  listInvitations,
  readDraft,
  readOwnCopy,
  viewComparison,
  viewInvitation,
  viewResult,
} from './bidder-views.ts';
import type { readCalendar } from './call-calendar.ts';
import type { changeCallRequest, joinCallRequest, listCallRequests, releaseCallRequest } from './call-requests.ts';
import type { changeTender } from './change-tender.ts';
import type { decideCompetition } from './decide-competition.ts';
import type { declareInterests, listInvited } from './declare-interests.ts';
import type { draftCompetition } from './draft-competition.ts';
import type { listEarlierTenders } from './earlier-tenders.ts';
import type { endCompetition } from './end-competition.ts';
import type { listCallEnquiries, listEnquiries } from './enquiry-views.ts';
import type { listMaskedTenders } from './evaluator-views.ts';
import type { giveCommand } from './give-command.ts';
import type { giveVersions, readGiven } from './give-versions.ts';
import type { handleRemedy } from './handle-remedy.ts';
import type { judgeTender } from './judge-tender.ts';
import type { lockScores } from './lock-scores.ts';
import type {
  listNotices,
  openOwnNotice,
  readNoticeLetter,
  readOwnLetter,
  showNoticeLetter,
  showOwnLetter,
  viewOwnNotice,
} from './notices.ts';
import type {
  listCompetitions,
  listTenders,
  viewCompetition,
  viewDecision,
  viewEvaluation,
  viewOpened,
} from './officer-views.ts';
import type { listOpenCalls } from './open-calls.ts';
import type { listOpeningLines } from './opening-record.ts';
import type { listOwnTenders, viewOwnTender } from './own-tenders.ts';
import type { permitAttachment } from './permit-attachment.ts';
import type { publishCompetition } from './publish-competition.ts';
import type { readAttachment, readMaskedAttachment } from './read-attachment.ts';
import type { readGivenAttachment } from './read-given.ts';
import type { recordConsensus } from './record-consensus.ts';
import type { recordScores } from './record-scores.ts';
import type { rectifyDecision } from './rectify-decision.ts';
import type { refuseAward } from './refuse-award.ts';
import type { consentToCall, declineCall, listRingCalls } from './ring-calls.ts';
import type { ruleSecrecy } from './rule-secrecy.ts';
import type { saveDraft } from './save-draft.ts';
import type { listClaims, listDisclosures, readDisclosed, viewClaimsWaiting } from './secrecy-views.ts';
import type { sendForReview } from './send-for-review.ts';
import type { setLots } from './set-lots.ts';
import type { startTender } from './start-tender.ts';
import type { submitTender } from './submit-tender.ts';
import type { viewReach } from './view-reach.ts';
import type { viewDraw, witnessDraw } from './witness-draw.ts';

/** What officers do with what case workers asked for. */
export type CallRequestApp = {
  readonly listCallRequests: ReturnType<typeof listCallRequests>;
  readonly joinCallRequest: ReturnType<typeof joinCallRequest>;
  readonly releaseCallRequest: ReturnType<typeof releaseCallRequest>;
  readonly changeCallRequest: ReturnType<typeof changeCallRequest>;
};

/** What officials do with a competition. */
export type OfficerApp = {
  readonly draftCompetition: ReturnType<typeof draftCompetition>;
  readonly giveCommand: ReturnType<typeof giveCommand>;
  readonly listRingCalls: ReturnType<typeof listRingCalls>;
  readonly consentToCall: ReturnType<typeof consentToCall>;
  readonly declineCall: ReturnType<typeof declineCall>;
  readonly setLots: ReturnType<typeof setLots>;
  readonly endCompetition: ReturnType<typeof endCompetition>;
  readonly handleRemedy: ReturnType<typeof handleRemedy>;
  readonly sendForReview: ReturnType<typeof sendForReview>;
  readonly publishCompetition: ReturnType<typeof publishCompetition>;
  readonly declareInterests: ReturnType<typeof declareInterests>;
  readonly listInvited: ReturnType<typeof listInvited>;
  readonly approveOpening: ReturnType<typeof approveOpening>;
  readonly lockScores: ReturnType<typeof lockScores>;
  readonly decideCompetition: ReturnType<typeof decideCompetition>;
  readonly rectifyDecision: ReturnType<typeof rectifyDecision>;
  readonly refuseAward: ReturnType<typeof refuseAward>;
  readonly judgeTender: ReturnType<typeof judgeTender>;
  readonly recordScores: ReturnType<typeof recordScores>;
  readonly recordConsensus: ReturnType<typeof recordConsensus>;
  readonly viewCompetition: ReturnType<typeof viewCompetition>;
  readonly listCompetitions: ReturnType<typeof listCompetitions>;
  readonly viewOpened: ReturnType<typeof viewOpened>;
  readonly listOpeningLines: ReturnType<typeof listOpeningLines>;
  readonly listTenders: ReturnType<typeof listTenders>;
  readonly listMaskedTenders: ReturnType<typeof listMaskedTenders>;
  readonly readAttachment: ReturnType<typeof readAttachment>;
  readonly readMaskedAttachment: ReturnType<typeof readMaskedAttachment>;
  readonly viewDraw: ReturnType<typeof viewDraw>;
  readonly witnessDraw: ReturnType<typeof witnessDraw>;
  readonly viewEvaluation: ReturnType<typeof viewEvaluation>;
  readonly viewDecision: ReturnType<typeof viewDecision>;
  readonly listNotices: ReturnType<typeof listNotices>;
  readonly readNoticeLetter: ReturnType<typeof readNoticeLetter>;
  readonly showNoticeLetter: ReturnType<typeof showNoticeLetter>;
  readonly listEnquiries: ReturnType<typeof listEnquiries>;
  readonly answerEnquiry: ReturnType<typeof answerEnquiry>;
  readonly listAwardLists: ReturnType<typeof listAwardLists>;
  readonly viewAwardList: ReturnType<typeof viewAwardList>;
  readonly recordAwardsSent: ReturnType<typeof recordAwardsSent>;
  readonly ruleSecrecy: ReturnType<typeof ruleSecrecy>;
  readonly viewClaimsWaiting: ReturnType<typeof viewClaimsWaiting>;
  readonly listClaims: ReturnType<typeof listClaims>;
  readonly listDisclosures: ReturnType<typeof listDisclosures>;
  readonly readDisclosed: ReturnType<typeof readDisclosed>;
  readonly actWhenDue: ReturnType<typeof actWhenDue>;
};

/** What a bidder does with its own tender. */
export type BidderApp = {
  readonly listInvitations: ReturnType<typeof listInvitations>;
  readonly listOpenCalls: ReturnType<typeof listOpenCalls>;
  readonly listOwnTenders: ReturnType<typeof listOwnTenders>;
  readonly viewInvitation: ReturnType<typeof viewInvitation>;
  readonly startTender: ReturnType<typeof startTender>;
  readonly saveDraft: ReturnType<typeof saveDraft>;
  readonly readDraft: ReturnType<typeof readDraft>;
  readonly permitAttachment: ReturnType<typeof permitAttachment>;
  readonly submitTender: ReturnType<typeof submitTender>;
  readonly changeTender: ReturnType<typeof changeTender>;
  readonly viewOwnTender: ReturnType<typeof viewOwnTender>;
  readonly readOwnCopy: ReturnType<typeof readOwnCopy>;
  readonly listEarlierTenders: ReturnType<typeof listEarlierTenders>;
  readonly viewClarifications: ReturnType<typeof viewClarifications>;
  readonly answerClarification: ReturnType<typeof answerClarification>;
  readonly viewComparison: ReturnType<typeof viewComparison>;
  readonly viewResult: ReturnType<typeof viewResult>;
  readonly readCalendar: ReturnType<typeof readCalendar>;
  readonly viewOwnNotice: ReturnType<typeof viewOwnNotice>;
  readonly openOwnNotice: ReturnType<typeof openOwnNotice>;
  readonly readOwnLetter: ReturnType<typeof readOwnLetter>;
  readonly showOwnLetter: ReturnType<typeof showOwnLetter>;
  readonly giveVersions: ReturnType<typeof giveVersions>;
  readonly readGiven: ReturnType<typeof readGiven>;
  readonly readGivenAttachment: ReturnType<typeof readGivenAttachment>;
  readonly askEnquiry: ReturnType<typeof askEnquiry>;
  readonly listCallEnquiries: ReturnType<typeof listCallEnquiries>;
};

/** What helps the writer of a call. */
export type ReachApp = { readonly viewReach: ReturnType<typeof viewReach> };

export type Cursors = { readonly cursorKey: Uint8Array };
