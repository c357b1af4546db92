import { zServiceRequestAskedAgain, zServiceRequestSent, zServiceRequestWithdrawn } from '@kt/casework/events.ts';
import { ok } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { changeCallRequest, receiveCallRequest, tellCallRequests } from '../app/call-requests.ts';
import {
  zCompetitionCancelled,
  zCompetitionNoneSuitable,
  zCompetitionOpened,
  zCompetitionPublished,
} from '../events.ts';

type Acts = {
  readonly receiveCallRequest: ReturnType<typeof receiveCallRequest>;
  readonly changeCallRequest: ReturnType<typeof changeCallRequest>;
  readonly tellCallRequests: ReturnType<typeof tellCallRequests>;
};

/** An officer may have decided meanwhile: then that stands. */
const unlessMovedOn = async (done: ReturnType<Acts['changeCallRequest']>) => {
  const result = await done;
  return !result.ok && result.error.code === 'lifecycle.not_allowed' ? ok(undefined) : result;
};

/** What case workers ask for, and what becomes of the competitions that it was joined to. */
export const onServiceRequest = (x: Acts): readonly Subscriber[] => [
  subscriber('competition.receive-request', 'service_request.sent', zServiceRequestSent, (fact, act) => {
    const { authority, request, by, at: _at, type: _type, ...need } = fact;
    return x.receiveCallRequest({ authority, id: request }, need, by, act);
  }),
  subscriber('competition.withdraw-request', 'service_request.withdrawn', zServiceRequestWithdrawn, (fact, act) =>
    unlessMovedOn(x.changeCallRequest({ authority: fact.authority, id: fact.request }, { command: 'withdraw' }, act)),
  ),
  subscriber('competition.ask-again', 'service_request.asked_again', zServiceRequestAskedAgain, (fact, act) =>
    unlessMovedOn(x.changeCallRequest({ authority: fact.authority, id: fact.request }, { command: 'ask_again' }, act)),
  ),
  subscriber('competition.tell-requests-unanswered', 'competition.opened', zCompetitionOpened, async (fact, act) => {
    if (fact.counts.valid + fact.counts.invalid > 0) return ok(undefined);
    const { authority, competition } = fact;
    return x.tellCallRequests({ authority, id: competition }, 'no_tenders', (suffix) => subAct(act, suffix));
  }),
  subscriber('competition.tell-requests-published', 'competition.published', zCompetitionPublished, (fact, act) =>
    x.tellCallRequests({ authority: fact.authority, id: fact.competition }, 'published', (suffix) =>
      subAct(act, suffix),
    ),
  ),
  subscriber('competition.tell-requests-cancelled', 'competition.cancelled', zCompetitionCancelled, (fact, act) =>
    x.tellCallRequests({ authority: fact.authority, id: fact.competition }, 'cancelled', (suffix) =>
      subAct(act, suffix),
    ),
  ),
  subscriber('competition.tell-requests-none', 'competition.none_suitable', zCompetitionNoneSuitable, (fact, act) =>
    x.tellCallRequests({ authority: fact.authority, id: fact.competition }, 'none_suitable', (suffix) =>
      subAct(act, suffix),
    ),
  ),
];
