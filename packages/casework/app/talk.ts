import { leaveLine } from './announce-place.ts';
import type { MessagingApp, RequestingApp, WaitingApp } from './front-door.ts';
import { listOwnUnread, listUnread, sendMessage } from './messages.ts';
import type { Clients } from './ports.ts';
import { type ReadMessagesDeps, readMessages } from './read-messages.ts';
import {
  askForCall,
  changeServiceRequest,
  listServiceRequests,
  type ServiceRequestDeps,
  viewServiceRequest,
} from './service-requests.ts';
import { listClientWaiting, listOwnWaiting, putOnWaitingList, viewLine, type WaitingDeps } from './waiting.ts';

/** What case workers ask of procurement. */
export const requesting = (deps: ServiceRequestDeps): RequestingApp => {
  const change = changeServiceRequest(deps);
  return {
    askForCall: askForCall(deps),
    withdrawServiceRequest: (ref, act) => change(ref, { command: 'withdraw' }, act),
    askForCallAgain: (ref, act) => change(ref, { command: 'ask_again' }, act),
    viewServiceRequest: viewServiceRequest(deps),
    listServiceRequests: listServiceRequests(deps),
  };
};

/** The queues, as case workers use them. */
export const queueing = (deps: WaitingDeps & Parameters<typeof leaveLine>[0]): WaitingApp => ({
  putOnWaitingList: putOnWaitingList(deps),
  leaveWaitingList: leaveLine(deps),
  listClientWaiting: listClientWaiting(deps),
  listOwnWaiting: listOwnWaiting(deps),
  viewLine: viewLine(deps),
});

/** Messages about referrals, on either side. */
export const messaging = (deps: ReadMessagesDeps & { readonly clients: Pick<Clients, 'states'> }): MessagingApp => ({
  sendMessage: sendMessage(deps),
  readMessages: readMessages(deps),
  listUnread: listUnread(deps),
  listOwnUnread: listOwnUnread(deps),
});
