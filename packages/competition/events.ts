import {
  zAwardedGroup,
  zBuyerPart,
  zBuyers,
  zCents,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zRateCard,
  zServiceType,
  zStamp,
  zTexts,
} from '@kt/platform/schema.ts';
import * as z from 'zod';

const known = { ...zStamp, authority: zId('authority'), competition: zId('competition') };

/** A complete draft waits for its review; `buyers`: who must consent besides before it is published. */
export const zCompetitionSentForReview = z.looseObject({
  type: z.literal('competition.sent_for_review'),
  ...known,
  buyers: z.array(zId('authority')).exactOptional(),
});
const ofBuyer = { ...known, buyer: zId('authority') };
/** Another area that buys together has consented: its second person said so. */
export const zCompetitionRingConsented = z.looseObject({ type: z.literal('competition.ring_consented'), ...ofBuyer });
/** Another area does not buy on these terms; why is for the two areas. */
export const zCompetitionRingDeclined = z.looseObject({ type: z.literal('competition.ring_declined'), ...ofBuyer });

/** A second person approved the draft: the opening worker makes the key pair. */
export const zCompetitionApproved = z.looseObject({ type: z.literal('competition.approved'), ...known });

const callRequest = { ...zStamp, authority: zId('authority'), request: zId('callRequest'), worker: z.string() };
/** What case workers asked for is taken up in a competition that is being prepared. `worker` asked for it. */
export const zCallRequestJoined = z.looseObject({
  type: z.literal('call_request.joined'),
  ...callRequest,
  competition: zId('competition'),
});
/** The competition that it was taken up in is published. */
export const zCallRequestCalled = z.looseObject({
  type: z.literal('call_request.called'),
  ...callRequest,
  competition: zId('competition'),
  title: zTexts,
  deadline: zInstant,
});
/** The competition was cancelled before it was published, or an officer took the request out of it: it waits again. */
export const zCallRequestReopened = z.looseObject({ type: z.literal('call_request.reopened'), ...callRequest });
/** The competition that it was called for in led to no agreement. */
export const zCallRequestEnded = z.looseObject({
  type: z.literal('call_request.ended'),
  ...callRequest,
  competition: zId('competition'),
  ending: z.enum(['cancelled', 'no_tenders', 'none_suitable']),
});
export const zCallRequestDeclined = z.looseObject({
  type: z.literal('call_request.declined'),
  ...callRequest,
  reason: z.string(),
  note: z.string().exactOptional(),
});

/** Everyone admitted to the category is invited, at once. */
export const zCompetitionPublished = z.looseObject({
  type: z.literal('competition.published'),
  ...known,
  system: zId('system'),
  category: zId('category'),
  deadline: zInstant,
  invited: z.array(zId('organisation')),
  /** Of a lot: the same for all lots published together. */
  bundle: z.string().exactOptional(),
  /** Who buys together, the lead first: basis points, places and cents net of VAT; absent where it buys alone. */
  parts: z.array(zBuyerPart).exactOptional(),
});

/** The deadline moved forward, or the documents were corrected. */
export const zCompetitionAddendumGiven = z.looseObject({
  type: z.literal('competition.addendum_given'),
  ...known,
  number: z.int().positive(),
  deadline: zInstant,
  /** The question whose late answer moved the deadline; everybody is told of it with the answer. */
  answers: zId('enquiry').exactOptional(),
});

const enquiry = { ...known, enquiry: zId('enquiry') };
/** Somebody invited asks. `by` is a keyed name: whoever answers is not told who asked. */
export const zEnquiryAsked = z.looseObject({ type: z.literal('enquiry.asked'), ...enquiry });
/** An answer for everybody invited, or its correction, and the deadline in force from now on. */
export const zEnquiryAnswered = z.looseObject({ type: z.literal('enquiry.answered'), ...enquiry, deadline: zInstant });

/** An envelope was received. `by` is the bidder's keyed pseudonym; nothing else is told before the opening. */
export const zEnvelopeStored = z.looseObject({
  type: z.literal('envelope.stored'),
  ...zStamp,
  competition: zId('competition'),
  hash: z.string(),
});

/** The second opener has approved within the window: the opening worker opens. */
export const zCompetitionOpeningApproved = z.looseObject({ type: z.literal('competition.opening_approved'), ...known });

export const zCompetitionOpened = z.looseObject({
  type: z.literal('competition.opened'),
  ...known,
  counts: z.looseObject({ valid: z.int(), invalid: z.int(), void: z.int() }),
});

const envelope = { ...known, tender: zId('tender'), hash: z.string() };
/** What the opening found in one envelope: its hash is the one on the bidder's receipt. */
export const zTenderOpened = z.looseObject({ type: z.literal('tender.opened'), ...envelope });
/** An envelope that stays closed, with the reason on record. */
export const zTenderVoided = z.looseObject({ type: z.literal('tender.voided'), ...envelope });

const clarification = { ...known, tender: zId('tender'), provider: zId('organisation'), number: z.int().positive() };
/** A bidder is asked about its opened tender, to be answered before `deadline`. */
export const zTenderClarificationAsked = z.looseObject({
  type: z.literal('tender.clarification_asked'),
  ...clarification,
  deadline: zInstant,
});
/** It has answered: a version beside the sealed original. */
export const zTenderClarificationAnswered = z.looseObject({
  type: z.literal('tender.clarification_answered'),
  ...clarification,
});

/** A decision, or a version of it that supersedes the one before. Its winners are all who win by it. */
export const zCompetitionDecided = z.looseObject({
  type: z.literal('competition.decided'),
  ...known,
  version: z.int().positive(),
  winners: z.array(z.looseObject({ rank: z.int().positive(), provider: zId('organisation') })),
  /** Every tender with its place, points in hundredths and compared price; not told by versions after a refusal. */
  compared: z
    .array(
      z.looseObject({
        provider: zId('organisation'),
        rank: z.int().positive().exactOptional(),
        points: z.int().exactOptional(),
        priceCents: zCents.exactOptional(),
      }),
    )
    .exactOptional(),
  /** Who buys together, the lead first; absent where one buys alone. */
  parts: z.array(zBuyerPart).exactOptional(),
});

const remedy = { ...known, number: z.int().positive() };
/** One party was given notice of a version of the decision: its letters lie ready. */
export const zNoticeSent = z.looseObject({
  type: z.literal('notice.sent'),
  ...known,
  decision: z.int().positive(),
  provider: zId('organisation'),
  /** An ending without a winner that it tells of; absent, an award. */
  ending: z.enum(['cancelled', 'none_suitable']).exactOptional(),
  /** The first moments at which it is too late to ask for rectification, and to appeal. */
  rectifyBy: zInstant,
  appealBy: zInstant.exactOptional(),
});

/** Somebody asks for rectification or appeals: no agreement may be signed until it is settled. */
export const zCompetitionRemedyFiled = z.looseObject({ type: z.literal('competition.remedy_filed'), ...remedy });
export const zCompetitionRemedySettled = z.looseObject({ type: z.literal('competition.remedy_settled'), ...remedy });

/** A winner will not sign. When somebody is left to win, a new version of the decision follows. */
export const zCompetitionWinnerRefused = z.looseObject({
  type: z.literal('competition.winner_refused'),
  ...known,
  provider: zId('organisation'),
  tender: zId('tender'),
});

/** The standstill is over: agreements may be made. Winners already told by an earlier version are left out. */
export const zCompetitionFinal = z.looseObject({
  type: z.literal('competition.final'),
  ...known,
  system: zId('system'),
  category: zId('category'),
  serviceType: zServiceType,
  costCentre: z.string(),
  /** The first day of service, and the day after the last one. */
  start: zLocalDate,
  end: zLocalDate,
  /** Rights to prolong as the call said them; absent where there are none, and in competitions of earlier times. */
  options: z.array(z.looseObject({ key: z.string(), noticeBy: zLocalDate, extendsTo: zLocalDate })).exactOptional(),
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  version: z.int().positive(),
  /** How clients are called off among several winners; not said in competitions of earlier times. */
  callOff: z.enum(['preference_order', 'client_choice']).exactOptional(),
  /** Who buys together, the lead first; absent where the authority buys alone, and in competitions of earlier times. */
  buyers: zBuyers.exactOptional(),
  winners: z.array(
    z.looseObject({
      rank: z.int().positive(),
      provider: zId('organisation'),
      tender: zId('tender'),
      /** Every price set, net of VAT. */
      rateCard: zRateCard,
      places: z.int(),
      ceilingCents: zCents,
      /** The consortium that wins, with its lead first among the members; absent where the provider stands alone. */
      group: zAwardedGroup.exactOptional(),
    }),
  ),
});
/** All winners' agreements are signed. */
export const zCompetitionCompleted = z.looseObject({ type: z.literal('competition.completed'), ...known });

/** Of a published one: its number among the decisions, and who is given notice of it with instructions. */
const endingNotice = {
  version: z.int().positive().exactOptional(),
  parties: z.array(zId('organisation')).exactOptional(),
};

/** Nobody was found suitable, or nobody is left who could win. */
export const zCompetitionNoneSuitable = z.looseObject({
  type: z.literal('competition.none_suitable'),
  ...known,
  ...endingNotice,
});

/** It ended before a decision; if before the opening, nothing was opened. */
export const zCompetitionCancelled = z.looseObject({
  type: z.literal('competition.cancelled'),
  ...known,
  ...endingNotice,
});

export type CompetitionApproved = z.infer<typeof zCompetitionApproved>;
export type CompetitionPublished = z.infer<typeof zCompetitionPublished>;
export type CompetitionAddendumGiven = z.infer<typeof zCompetitionAddendumGiven>;
export type EnvelopeStored = z.infer<typeof zEnvelopeStored>;
export type CompetitionOpeningApproved = z.infer<typeof zCompetitionOpeningApproved>;
export type CompetitionOpened = z.infer<typeof zCompetitionOpened>;
export type CompetitionDecided = z.infer<typeof zCompetitionDecided>;
export type NoticeGiven = z.infer<typeof zNoticeSent>;
export type CompetitionRemedyFiled = z.infer<typeof zCompetitionRemedyFiled>;
export type CompetitionRemedySettled = z.infer<typeof zCompetitionRemedySettled>;
export type CompetitionFinal = z.infer<typeof zCompetitionFinal>;
export type CompetitionNoneSuitable = z.infer<typeof zCompetitionNoneSuitable>;
export type CompetitionCancelled = z.infer<typeof zCompetitionCancelled>;
export type CompetitionCompleted = z.infer<typeof zCompetitionCompleted>;
