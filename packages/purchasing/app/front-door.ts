import type { Id } from '@kt/kernel';
import type { acceptTogether } from './accept-together.ts';
import type { admittedProviders, categoryTerms, changeAdmission, isAdmitted } from './admissions.ts';
import type { declareChange, judgeChange, replyToChange } from './changed-consortium.ts';
import type { declareAsParty, nameParties } from './consortia.ts';
import type { bindOrganisation, countersign, countersignatureViews, dropSignature } from './countersign.ts';
import type { dealsWith } from './dealings.ts';
import type { readHearingLetter } from './file-hearing-letters.ts';
import type { readLetter } from './file-letters.ts';
import type { hearingViews } from './hearing-views.ts';
import type { changeHearing, flagGround } from './hearings.ts';
import type { changeNeed, commentOnNeed, draftNewNeed, needViews } from './needs.ts';
import type { partyViews } from './party-views.ts';
import type { changePractice, viewPractice } from './practice.ts';
import type { askOwner, changeQuestion, questionViews } from './questions.ts';
import type { changeRequest, draftNewRequest } from './requests.ts';
import type { settleRequest } from './settle-request.ts';
import type { addCategory, changeSystem, draftNewSystem } from './systems.ts';
import type { noteValue, raisedValues } from './values.ts';
import type { purchasingViews } from './views.ts';

/** Letters of decisions and of hearings as they were filed. */
export type LetterReading = {
  readonly readLetter: ReturnType<typeof readLetter>;
  readonly readHearingLetter: ReturnType<typeof readHearingLetter>;
};

/** What this context offers: commands for its routes, and answers for others (`admittedProviders`, `isAdmitted`, `categoryTerms`). */
export type PurchasingApp = {
  readonly draftSystem: ReturnType<typeof draftNewSystem>;
  readonly changeSystem: ReturnType<typeof changeSystem>;
  readonly addCategory: ReturnType<typeof addCategory>;
  readonly draftRequest: ReturnType<typeof draftNewRequest>;
  readonly changeRequest: ReturnType<typeof changeRequest>;
  readonly settleRequest: ReturnType<typeof settleRequest>;
  readonly acceptTogether: ReturnType<typeof acceptTogether>;
  readonly changePractice: ReturnType<typeof changePractice>;
  readonly viewPractice: ReturnType<typeof viewPractice>;
  readonly changeAdmission: ReturnType<typeof changeAdmission>;
  readonly bindOrganisation: ReturnType<typeof bindOrganisation>;
  readonly countersign: ReturnType<typeof countersign>;
  readonly dropSignature: ReturnType<typeof dropSignature>;
  readonly countersignatureViews: ReturnType<typeof countersignatureViews>;
  readonly declareChange: ReturnType<typeof declareChange>;
  readonly replyToChange: ReturnType<typeof replyToChange>;
  readonly judgeChange: ReturnType<typeof judgeChange>;
  readonly nameParties: ReturnType<typeof nameParties>;
  readonly declareAsParty: ReturnType<typeof declareAsParty>;
  readonly partyViews: ReturnType<typeof partyViews>;
  readonly flagGround: ReturnType<typeof flagGround>;
  readonly changeHearing: ReturnType<typeof changeHearing>;
  readonly hearingViews: ReturnType<typeof hearingViews>;
  readonly admittedProviders: ReturnType<typeof admittedProviders>;
  readonly isAdmitted: ReturnType<typeof isAdmitted>;
  readonly dealsWith: ReturnType<typeof dealsWith>;
  readonly categoryTerms: ReturnType<typeof categoryTerms>;
  readonly askOwner: ReturnType<typeof askOwner>;
  readonly changeQuestion: ReturnType<typeof changeQuestion>;
  readonly questionViews: ReturnType<typeof questionViews>;
  readonly draftNeed: ReturnType<typeof draftNewNeed>;
  readonly changeNeed: ReturnType<typeof changeNeed>;
  readonly commentOnNeed: ReturnType<typeof commentOnNeed>;
  readonly needViews: ReturnType<typeof needViews>;
  readonly noteValue: ReturnType<typeof noteValue>;
  readonly raisedValues: ReturnType<typeof raisedValues>;
  readonly views: ReturnType<typeof purchasingViews>;
  readonly newAdmissionId: () => Id<'admission'>;
  readonly cursorKey: Uint8Array;
};
