import {
  type CallRequestDeps,
  changeCallRequest,
  joinCallRequest,
  listCallRequests,
  receiveCallRequest,
  releaseCallRequest,
  tellCallRequests,
} from './call-requests.ts';
import type { CallRequestApp } from './front-door.ts';

/** What case workers have asked for: the officers' acts, and what follows from events. */
export const requestedCalls = (deps: CallRequestDeps) => {
  const officer: CallRequestApp = {
    listCallRequests: listCallRequests(deps),
    joinCallRequest: joinCallRequest(deps),
    releaseCallRequest: releaseCallRequest(deps),
    changeCallRequest: changeCallRequest(deps),
  };
  const follow = {
    receiveCallRequest: receiveCallRequest(deps),
    changeCallRequest: officer.changeCallRequest,
    tellCallRequests: tellCallRequests(deps),
  };
  return { officer, follow };
};
