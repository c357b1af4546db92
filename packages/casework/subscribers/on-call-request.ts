import {
  zCallRequestCalled,
  zCallRequestDeclined,
  zCallRequestEnded,
  zCallRequestJoined,
  zCallRequestReopened,
} from '@kt/competition/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { followCallRequest } from '../app/service-requests.ts';

type Follow = ReturnType<typeof followCallRequest>;

/** What procurement does with what case workers asked for. */
export const onCallRequest = (follow: Follow): readonly Subscriber[] => [
  subscriber('casework.request-taken', 'call_request.joined', zCallRequestJoined, (fact, act) =>
    follow({ authority: fact.authority, id: fact.request }, { command: 'take', competition: fact.competition }, act),
  ),
  subscriber('casework.request-called', 'call_request.called', zCallRequestCalled, (fact, act) => {
    const { competition, title, deadline } = fact;
    return follow(
      { authority: fact.authority, id: fact.request },
      { command: 'call', competition, title, deadline },
      act,
    );
  }),
  subscriber('casework.request-declined', 'call_request.declined', zCallRequestDeclined, (fact, act) => {
    const { reason, note } = fact;
    const decline = { command: 'decline', reason, ...(note !== undefined && { note }) } as const;
    return follow({ authority: fact.authority, id: fact.request }, decline, act);
  }),
  subscriber('casework.request-ended', 'call_request.ended', zCallRequestEnded, (fact, act) =>
    follow({ authority: fact.authority, id: fact.request }, { command: 'end', ending: fact.ending }, act),
  ),
  subscriber('casework.request-reopened', 'call_request.reopened', zCallRequestReopened, (fact, act) =>
    follow({ authority: fact.authority, id: fact.request }, { command: 'reopen' }, act),
  ),
];
