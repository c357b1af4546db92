import type { Role } from '@kt/access';
import {
  zCompetitionAddendumGiven,
  zCompetitionCancelled,
  zCompetitionNoneSuitable,
  zCompetitionOpened,
  zCompetitionPublished,
  zEnquiryAnswered,
  zEnquiryAsked,
  zNoticeSent,
  zTenderClarificationAnswered,
  zTenderClarificationAsked,
} from '@kt/competition/events.ts';
import type { Id } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { NotifierDeps } from './deps.ts';
import type { Notice, Tell } from './tell.ts';
import { deadline } from './worded.ts';

const BIDDERS: readonly Role[] = ['org_admin', 'writer', 'signatory'];
const OFFICERS: readonly Role[] = ['procurement_officer'];

type OfCompetition = { readonly authority: Id<'authority'>; readonly competition: Id<'competition'> };

/** Of a mini-competition. Until the decision everyone invited reads the same: who bid is unknown. */
export const competitionNews = (tell: Tell, { invitedTo }: Pick<NotifierDeps, 'invitedTo'>): readonly Subscriber[] => {
  const toInvited = async ({ authority, competition }: OfCompetition): Promise<Notice> => ({
    to: await invitedTo({ authority, id: competition }),
    roles: BIDDERS,
    reference: competition,
  });
  // Whoever is given notice with instructions hears of it when those letters are there.
  const toOthers = async (fact: OfCompetition & { readonly parties?: readonly Id<'organisation'>[] }) => {
    const notice = await toInvited(fact);
    const to = notice.to.filter((one) => !fact.parties?.some((party) => party === one));
    return to.length === 0 ? undefined : { ...notice, to };
  };
  return [
    // Lots published together are one invitation: the list shows them side by side.
    tell('competition.published', zCompetitionPublished, ({ competition, invited, deadline: at, bundle }) => ({
      to: invited,
      roles: BIDDERS,
      reference: competition,
      values: { deadline: deadline(at) },
      ...(bundle !== undefined && { once: `${bundle}#${at}` }),
    })),
    // A deadline that moves with an answer is told with the answer.
    tell('competition.addendum_given', zCompetitionAddendumGiven, async (fact) =>
      fact.answers === undefined
        ? { ...(await toInvited(fact)), values: { deadline: deadline(fact.deadline) } }
        : undefined,
    ),
    tell('enquiry.asked', zEnquiryAsked, ({ authority, competition }) => ({
      to: [authority],
      roles: OFFICERS,
      reference: competition,
    })),
    tell('enquiry.answered', zEnquiryAnswered, async (fact) => ({
      ...(await toInvited(fact)),
      values: { deadline: deadline(fact.deadline) },
    })),
    tell('competition.opened', zCompetitionOpened, toInvited),
    // The party's letters are there already: nobody is sent to look for what is still being written.
    tell('notice.sent', zNoticeSent, ({ competition, provider, rectifyBy }) => ({
      to: [provider],
      roles: BIDDERS,
      reference: competition,
      values: { deadline: deadline(rectifyBy) },
    })),
    tell('tender.clarification_asked', zTenderClarificationAsked, (fact) => ({
      to: [fact.provider],
      roles: BIDDERS,
      reference: fact.competition,
      values: { deadline: deadline(fact.deadline) },
    })),
    tell('tender.clarification_answered', zTenderClarificationAnswered, ({ authority, competition }) => ({
      to: [authority],
      roles: OFFICERS,
      reference: competition,
    })),
    tell('competition.cancelled', zCompetitionCancelled, toOthers),
    tell('competition.none_suitable', zCompetitionNoneSuitable, toOthers),
  ];
};
