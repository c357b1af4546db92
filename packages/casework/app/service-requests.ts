import {
  type Act,
  commandsFrom,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import {
  applyServiceRequest,
  decideServiceRequest,
  type ServiceNeed,
  type ServiceRequest,
  type ServiceRequestCommand,
  sendRequest,
  sentRequest,
  serviceRequestLifecycle,
} from '../domain/service-request.ts';
import type { CaseworkRefusal } from './ports.ts';
import type { ServiceRequestRef, ServiceRequests } from './service-request-ports.ts';

type Answer = Promise<Result<Done, CaseworkRefusal | WorkError>>;
export type ServiceRequestDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly requests: ServiceRequests;
};

/** A case worker asks procurement for a mini-competition. */
export const askForCall =
  ({ work, ids, requests }: ServiceRequestDeps) =>
  (authority: Id<'authority'>, need: ServiceNeed, act: Act): Answer =>
    work.run<CaseworkRefusal>(act, (at) => {
      const request = ids.next('callRequest');
      const sent = sendRequest({ authority, request }, need, at, act.by);
      if (!sent.ok) return Promise.resolve(sent);
      const part = requests.create(sentRequest(sent.value), sent.value);
      return Promise.resolve(ok({ done: { id: request, version: 1 }, parts: [part] }));
    });

/** Carries out one command on a request. */
export const changeServiceRequest =
  ({ work, requests }: Pick<ServiceRequestDeps, 'work' | 'requests'>) =>
  (ref: ServiceRequestRef, command: ServiceRequestCommand, act: Act): Answer =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await requests.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const decided = decideServiceRequest(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const part = requests.save(before, applyServiceRequest(before.state, decided.value), decided.value);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });

/** What procurement has decided; a request that was withdrawn meanwhile stays so. */
export const followCallRequest =
  (deps: Pick<ServiceRequestDeps, 'work' | 'requests'>) =>
  async (ref: ServiceRequestRef, command: ServiceRequestCommand, act: Act) => {
    const done = await changeServiceRequest(deps)(ref, command, act);
    return !done.ok && done.error.code === 'lifecycle.not_allowed' ? ok(undefined) : done;
  };

/** A request with the commands that its state allows a case worker; `version` is the ETag. */
export type ServiceRequestView = ServiceRequest & { readonly version: number; readonly commands: readonly string[] };

/** What is the case worker's to do; the rest is procurement's. */
const OWN: readonly string[] = ['withdraw', 'ask_again'];

const viewOf = ({ state, version }: Versioned<ServiceRequest>): ServiceRequestView => ({
  ...state,
  version,
  commands: commandsFrom(serviceRequestLifecycle, state.state).filter((name) => OWN.includes(name)),
});

export const viewServiceRequest =
  ({ requests }: Pick<ServiceRequestDeps, 'requests'>) =>
  async (ref: ServiceRequestRef): Promise<Result<ServiceRequestView, { readonly code: 'casework.not_found' }>> => {
    const found = await requests.load(ref);
    return found === undefined ? err({ code: 'casework.not_found' }) : ok(viewOf(found));
  };

/** Every request of the authority, the newest first, whoever sent it. */
export const listServiceRequests =
  ({ requests }: Pick<ServiceRequestDeps, 'requests'>) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<ServiceRequestView>> =>
    rowsOf(await requests.ofAuthority(authority, page), viewOf);
