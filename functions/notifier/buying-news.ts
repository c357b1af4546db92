import type { Role } from '@kt/access';
import { type Id, plusDays } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { membersOf } from './ring-news.ts';
import type { Notice, Tell } from './tell.ts';
import {
  zAgreementChangeProposed,
  zAgreementOffered,
  zAgreementOptionLeft,
  zAgreementProlonged,
  zRequestAccepted,
  zRequestAsked,
  zRequestExtended,
  zRequestRejected,
  zRequestWarned,
} from './unlisted-facts.ts';
import { day } from './worded.ts';

const BIDDERS: readonly Role[] = ['org_admin', 'writer', 'signatory'];
/** Whoever decides requests to participate, and whom they answer to. */
const WHO_DECIDES: readonly Role[] = ['admission_officer', 'supervisor'];
const SIGNATORIES: readonly Role[] = ['org_admin', 'signatory'];

type OfRequest = { readonly request: Id<'request'>; readonly provider: Id<'organisation'> };
const toApplicant = ({ request, provider }: OfRequest): Notice => ({
  to: [provider],
  roles: BIDDERS,
  reference: request,
});

/** From a request to participate to an agreement, but for the competition between. */
export const buyingNews = (tell: Tell): readonly Subscriber[] => [
  tell('request.asked', zRequestAsked, (fact) => ({ ...toApplicant(fact), values: { day: day(fact.deadline) } })),
  tell('request.extended', zRequestExtended, (fact) => ({
    ...toApplicant(fact),
    values: { day: day(fact.decideBy) },
  })),
  tell('request.warned', zRequestWarned, ({ authority, request, decideBy }) => ({
    to: [authority],
    roles: WHO_DECIDES,
    reference: request,
    values: { day: day(decideBy) },
  })),
  tell('request.accepted', zRequestAccepted, toApplicant),
  tell('request.rejected', zRequestRejected, toApplicant),
  tell('agreement.offered', zAgreementOffered, ({ agreement, provider }) => ({
    to: [provider],
    roles: SIGNATORIES,
    reference: agreement,
  })),
  tell('agreement.change_proposed', zAgreementChangeProposed, ({ agreement, authority, provider, side }) => ({
    ...(side === 'authority'
      ? { to: [provider], roles: SIGNATORIES }
      : { to: [authority], roles: ['agreement_manager'] as const }),
    reference: agreement,
  })),
  tell('agreement.option_used', zAgreementProlonged, ({ agreement, provider, end, ...fact }) => ({
    to: [provider, ...membersOf(fact)],
    roles: [...SIGNATORIES, 'agreement_manager'],
    reference: agreement,
    values: { day: day(plusDays(end, -1)) },
  })),
  tell('agreement.option_left', zAgreementOptionLeft, ({ agreement, provider, ...fact }) => ({
    to: [provider, ...membersOf(fact)],
    roles: [...SIGNATORIES, 'agreement_manager'],
    reference: agreement,
  })),
];
