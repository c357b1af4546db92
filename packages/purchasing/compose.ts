import type { UnitOfWork } from '@kt/kernel';
import { hashOf } from '@kt/platform/db/canonical.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { acceptTogether } from './app/accept-together.ts';
import {
  admissionAttempt,
  admittedProviders,
  categoryTerms,
  changeAdmission,
  isAdmitted,
  isCategory,
  placesIn,
  renewalAttempt,
} from './app/admissions.ts';
import { declareChange, judgeChange, membersChanged, replyToChange } from './app/changed-consortium.ts';
import { declareAsParty, nameParties, withConsortium } from './app/consortia.ts';
import { countAgreementOf, countReferralOf } from './app/count-use.ts';
import { bindOrganisation, countersign, countersignatureViews, dropSignature } from './app/countersign.ts';
import type { BindTogether } from './app/countersignature-ports.ts';
import { dealsWith } from './app/dealings.ts';
import { fileHearingLetters, readHearingLetter, type WriteHearingLetter } from './app/file-hearing-letters.ts';
import { fileLetters, type PartiesOf, readLetter, type WriteLetter } from './app/file-letters.ts';
import type { LetterReading, PurchasingApp } from './app/front-door.ts';
import { withHearing } from './app/heard.ts';
import { hearingViews } from './app/hearing-views.ts';
import { changeHearing, flagGround } from './app/hearings.ts';
import { needViews } from './app/need-views.ts';
import { changeNeed, commentOnNeed, draftNewNeed } from './app/needs.ts';
import { partyViews } from './app/party-views.ts';
import type { ConsortiumOf, MandateOf } from './app/ports.ts';
import { changePractice, viewPractice } from './app/practice.ts';
import { askOwner, changeQuestion, questionViews } from './app/questions.ts';
import { carryOnRound, roundViews, startRenewalRound } from './app/renewal-rounds.ts';
import { changeRequest, draftNewRequest, passRequestDue, type RequestDeps, requestAttempt } from './app/requests.ts';
import { settleRequest } from './app/settle-request.ts';
import { addCategory, changeSystem, draftNewSystem, passSystemDue } from './app/systems.ts';
import { noteValue, raisedValues } from './app/values.ts';
import { purchasingViews } from './app/views.ts';
import { admissionStore, zAdmissionRef } from './store/admission-store.ts';
import { countersignatureStore, zCountersignatureRef } from './store/countersignature-store.ts';
import { hearingStore, zHearingRef } from './store/hearing-store.ts';
import { purchasingTable } from './store/keys.ts';
import { letterFiles } from './store/letter-files.ts';
import { needCommentStore, needStore } from './store/need-store.ts';
import { practiceStore } from './store/practice-store.ts';
import { questionStore } from './store/question-store.ts';
import { requestStore, zRequestRef } from './store/request-store.ts';
import { roundStore, zRoundRef } from './store/round-store.ts';
import { systemStore, zSystemRef } from './store/system-store.ts';
import { useStore } from './store/use-store.ts';
import { watchStore } from './store/watch-store.ts';
import { onConsortium } from './subscribers/on-consortium.ts';
import { onHearing } from './subscribers/on-hearing.ts';
import { onRenewalRound } from './subscribers/on-renewal-round.ts';
import { onRequestDecided } from './subscribers/on-request-decided.ts';
import { onUse } from './subscribers/on-use.ts';

export const tables = [purchasingTable];

export type Purchasing = PurchasingApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

/** What others ask of purchasing now. It needs no port, so whoever asks bundles nothing else. */
export const composeAnswers = ({ db, clock }: Pick<CorePlatform, 'db' | 'clock'>) => {
  const admissions = admissionStore(db);
  return {
    admittedProviders: admittedProviders({ admissions, clock }),
    isAdmitted: isAdmitted({ admissions, clock }),
    placesIn: placesIn({ admissions, clock }),
    isCategory: isCategory({ systems: systemStore(db) }),
    categoryTerms: categoryTerms({ clock, systems: systemStore(db), requests: requestStore(db) }),
  };
};

/** What purchasing asks of others: access knows who may bind an organisation, the registry how a consortium stands. */
export type PurchasingPorts = {
  readonly mandateOf: MandateOf;
  /** Without it no two signatures bind. */
  readonly bindTogether?: BindTogether;
  readonly consortiumOf: ConsortiumOf;
};

type Lettering = {
  readonly partiesOf: PartiesOf;
  /** Sets a letter as a file: what that takes is large, so only the worker that writes letters has it. */
  readonly write: WriteLetter;
  readonly writeOfHearing: WriteHearingLetter;
};

/** Letters of decisions and of hearings, written by a worker as soon as there is something to tell. */
export const composeLetters = (
  { db, clock, ids, objects }: CorePlatform & Pick<Platform, 'objects'>,
  { partiesOf, write, writeOfHearing }: Lettering,
): { readonly subscribers: readonly Subscriber[] } => {
  const work = unitOfWork({ db, table: purchasingTable, clock, ids });
  const { keep, keepOfHearing } = letterFiles(objects);
  const shared = { work, systems: systemStore(db), partiesOf };
  const file = fileLetters({ ...shared, requests: requestStore(db), write, keep });
  const ofHearing = { write: writeOfHearing, keep: keepOfHearing };
  const fileOfHearing = fileHearingLetters({ ...shared, hearings: hearingStore(db), ...ofHearing });
  return { subscribers: [...onRequestDecided(file), ...onHearing(fileOfHearing)] };
};

/** Letters as they were filed. */
export const composeLetterReading = ({ db, objects }: Pick<Platform, 'db' | 'objects'>): LetterReading => ({
  readLetter: readLetter({ requests: requestStore(db), fetch: letterFiles(objects).fetch }),
  readHearingLetter: readHearingLetter({ hearings: hearingStore(db), fetch: letterFiles(objects).fetch }),
});

/** What is planned before there is a system, and what its owner is asked. */
const composeDialogue = ({ db, clock, ids }: CorePlatform, work: UnitOfWork) => {
  const questions = questionStore(db);
  const needs = needStore(db);
  const comments = needCommentStore(db);
  return {
    draftNeed: draftNewNeed({ work, ids, needs }),
    changeNeed: changeNeed({ work, needs, systems: systemStore(db) }),
    commentOnNeed: commentOnNeed({ work, needs, comments }),
    needViews: needViews({ clock, needs, comments }),
    askOwner: askOwner({ work, ids, systems: systemStore(db), questions }),
    changeQuestion: changeQuestion({ work, questions }),
    questionViews: questionViews({ clock, questions }),
  };
};

/** Those who apply together. */
const composeParties = ({ db }: CorePlatform, work: UnitOfWork, { mandateOf, consortiumOf }: PurchasingPorts) => {
  const [systems, requests, admissions] = [systemStore(db), requestStore(db), admissionStore(db)];
  return {
    declareChange: declareChange({ work, admissions, consortiumOf, mandateOf }),
    replyToChange: replyToChange({ work, admissions }),
    judgeChange: judgeChange({ work, admissions, requests, systems, consortiumOf, mandateOf }),
    nameParties: nameParties({ work, systems, requests, consortiumOf }),
    declareAsParty: declareAsParty({ work, requests, mandateOf }),
    partyViews: partyViews({ requests }),
  };
};

/** What binds an organisation, signed by one or by two. */
const composeSigning = (
  { db, ids }: CorePlatform,
  work: UnitOfWork,
  { mandateOf, bindTogether = () => Promise.resolve(false) }: PurchasingPorts,
  request: ReturnType<typeof requestAttempt>,
) => {
  const [countersignatures, admissions] = [countersignatureStore(db), admissionStore(db)];
  const renewal = renewalAttempt({ admissions, systems: systemStore(db) });
  const attempts = { request, admission: admissionAttempt({ admissions }), renewal, digest: hashOf };
  const drop = dropSignature({ work, countersignatures });
  return {
    app: {
      bindOrganisation: bindOrganisation({ work, ids, mandateOf, countersignatures, attempts }),
      countersign: countersign({ work, bindTogether, countersignatures, attempts }),
      dropSignature: drop,
      countersignatureViews: countersignatureViews({ countersignatures }),
    },
    dueHandler: dueHandler('countersignature', zCountersignatureRef, (ref, act) => drop(ref, 'lapse', act)),
  };
};

/** What is agreed and ordered, counted from facts, and the value that it comes to. */
const composeUse = ({ db }: CorePlatform, work: UnitOfWork) => {
  const [uses, watches] = [useStore(db), watchStore(db)];
  const agreement = countAgreementOf({ work, uses, systems: systemStore(db), watches });
  return {
    uses,
    watches,
    app: { noteValue: noteValue({ work, watches }), raisedValues: raisedValues({ watches }) },
    subscribers: onUse({ agreement, referral: countReferralOf({ work, uses }) }),
  };
};

/** Rounds that ask everybody in a category to renew; they go on by themselves. */
const composeRounds = ({ db, ids }: CorePlatform, work: UnitOfWork) => {
  const deps = { work, ids, systems: systemStore(db), admissions: admissionStore(db), rounds: roundStore(db) };
  const carryOn = carryOnRound(deps);
  return {
    app: { startRenewalRound: startRenewalRound(deps), roundViews: roundViews(deps) },
    subscribers: onRenewalRound(carryOn),
    dueHandler: dueHandler('renewal-round', zRoundRef, carryOn),
  };
};

/** The purchasing context over one platform. */
export const composePurchasing = (platform: CorePlatform, ports: PurchasingPorts): Purchasing => {
  const { mandateOf, consortiumOf } = ports;
  const { db, clock, ids, cursorKey } = platform;
  const work = unitOfWork({ db, table: purchasingTable, clock, ids });
  const systems = systemStore(db);
  const requests = requestStore(db);
  const admissions = admissionStore(db);
  const practices = practiceStore(db);
  const { uses, watches, ...use } = composeUse(platform, work);
  const rounds = composeRounds(platform, work);
  const newAdmissionId = () => ids.next('admission');
  const hearings = hearingStore(db);
  const ofConsortium = withConsortium({ requests, admissions, systems, consortiumOf });
  const ofHearing = withHearing({ hearings });
  const together: RequestDeps['together'] = async (request, command, at) =>
    ofHearing(request, await ofConsortium(request, command, at));
  const onRequest = { systems, requests, admissions, mandateOf, together, digest: hashOf };
  const change = changeRequest({ work, ...onRequest });
  const signing = composeSigning(platform, work, ports, requestAttempt(onRequest));
  const admission = changeAdmission({ work, admissions });
  const hearing = changeHearing({ work, hearings, admissions });
  return {
    draftSystem: draftNewSystem({ work, ids, systems }),
    changeSystem: changeSystem({ work, systems }),
    addCategory: addCategory({ work, ids, systems }),
    draftRequest: draftNewRequest({ work, ids, systems, requests, admissions }),
    changeRequest: change,
    settleRequest: settleRequest({ practices, change, newAdmissionId }),
    acceptTogether: acceptTogether({ practices, requests, hearings, change, newAdmissionId }),
    changePractice: changePractice({ work, practices }),
    viewPractice: viewPractice({ practices }),
    changeAdmission: admission,
    ...signing.app,
    ...composeParties(platform, work, ports),
    flagGround: flagGround({ work, ids, hearings, admissions, requests }),
    changeHearing: hearing,
    hearingViews: hearingViews({ clock, hearings }),
    ...composeAnswers(platform),
    dealsWith: dealsWith({ requests }),
    views: purchasingViews({ clock, systems, requests, admissions, uses, watches }),
    ...use.app,
    ...rounds.app,
    ...composeDialogue(platform, work),
    newAdmissionId,
    cursorKey,
    subscribers: [
      ...use.subscribers,
      ...rounds.subscribers,
      ...onConsortium({ admissions, changed: membersChanged({ work, admissions, requests }) }),
    ],
    dueHandlers: [
      dueHandler('system', zSystemRef, passSystemDue({ work, systems })),
      dueHandler('request', zRequestRef, passRequestDue({ work, requests })),
      dueHandler('admission', zAdmissionRef, (ref, act) => admission(ref, { command: 'lapse' }, [], act)),
      signing.dueHandler,
      rounds.dueHandler,
      dueHandler('hearing', zHearingRef, (ref, act) => hearing(ref, { side: 'clock' }, { command: 'silence' }, act)),
    ],
  };
};
