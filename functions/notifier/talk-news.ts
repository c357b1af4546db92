import type { Role } from '@kt/access';
import { zMessageSent, zServiceRequestSent, zWaitingTold } from '@kt/casework/events.ts';
import {
  zCallRequestCalled,
  zCallRequestDeclined,
  zCallRequestEnded,
  zCallRequestJoined,
  zCallRequestReopened,
} from '@kt/competition/events.ts';
import type { Id } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Notice, Tell } from './tell.ts';
import { day, deadline, ofService } from './worded.ts';

const GUIDES: readonly Role[] = ['case_worker', 'supervisor'];
const WORKERS: readonly Role[] = ['worker'];

type OfRequest = { readonly authority: Id<'authority'>; readonly request: string; readonly worker: string };
const toAsker = ({ authority, request, worker }: OfRequest): Notice => ({
  to: [authority],
  roles: GUIDES,
  people: [worker],
  reference: request,
});

/** What case workers, procurement and providers tell each other. Those who guide a client hear of its messages by person. */
export const talkNews = (tell: Tell): readonly Subscriber[] => [
  tell('service_request.sent', zServiceRequestSent, ({ authority, request }) => ({
    to: [authority],
    roles: ['procurement_officer'],
    reference: request,
  })),
  // Not even the pseudonymous reference of the client: the page knows whose turn it is.
  tell('waiting_entry.told', zWaitingTold, ({ authority, entry, worker, to, useBy }) => ({
    to: [authority],
    roles: GUIDES,
    people: to ?? [worker],
    reference: entry,
    values: { day: day(useBy) },
  })),
  // A letter until it is read; it says that there is one, and of no client.
  tell('message.sent', zMessageSent, ({ authority, provider, referral, side, first, serviceType }) =>
    side === 'authority' && first
      ? {
          to: [provider],
          roles: WORKERS,
          reference: referral,
          path: `/provider/referrals/${authority}/${referral}/messages`,
          values: { service: ofService(serviceType) },
        }
      : undefined,
  ),
  tell('call_request.joined', zCallRequestJoined, toAsker),
  tell('call_request.called', zCallRequestCalled, (fact) => ({
    ...toAsker(fact),
    values: { deadline: deadline(fact.deadline) },
  })),
  tell('call_request.reopened', zCallRequestReopened, toAsker),
  tell('call_request.declined', zCallRequestDeclined, toAsker),
  tell('call_request.ended', zCallRequestEnded, toAsker),
];
