import {
  type Act,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  type Language,
  ok,
  parseId,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type Admission, granted } from '../domain/admission.ts';
import type { ParticipationRequest } from '../domain/request.ts';
import { applyRequest, draftRequest } from '../domain/request-apply.ts';
import type { RequestCommand, RequestFact } from '../domain/request-commands.ts';
import { decideRequest } from '../domain/request-decide.ts';
import { takesRequests } from '../domain/system.ts';
import type { Admissions, CategoryRef, MandateOf, PurchasingError, RequestRef, Requests, Systems } from './ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type RequestDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly systems: Pick<Systems, 'load'>;
  readonly requests: Requests;
  readonly admissions: Admissions;
  readonly mandateOf: MandateOf;
};

const FORBIDDEN_AGAIN = ['active', 'renewal_due', 'suspended'] as const;
const isLive = ({ state }: Admission): boolean => FORBIDDEN_AGAIN.some((s) => s === state);

/** Opens a draft request of a provider to one category, while the system takes requests. */
export const draftNewRequest =
  ({ work, ids, systems, requests, admissions }: Omit<RequestDeps, 'mandateOf'>) =>
  (of: CategoryRef, provider: Id<'organisation'>, language: Language, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const system = await systems.load({ authority: of.authority, id: of.system });
      if (!system?.state.categories.some(({ id }) => id === of.category)) return err({ code: 'purchasing.not_found' });
      if (!takesRequests(system.state, at)) return err({ code: 'purchasing.closed' });
      const earlier = await admissions.ofProvider(of, provider);
      if (earlier.some(({ state }) => isLive(state))) return err({ code: 'purchasing.already_applied' });
      const id = ids.next('request');
      const state = draftRequest({ ...of, id, provider, language, profile: system.state.profile }, at, act.by);
      const drafted = { type: 'request.drafted', at, by: act.by, ...of, request: id, provider } as const;
      return ok({ done: { id, version: 1 }, parts: [requests.create(state, [drafted])] });
    });

const admissionPart = (
  admissions: Admissions,
  request: ParticipationRequest,
  fact: RequestFact | undefined,
): readonly TxPart[] => {
  if (fact?.type !== 'request.accepted') return [];
  const { authority, system, category, provider, profile } = request;
  const stamp = { at: fact.at, by: fact.by };
  const ref = { authority, system, category, provider, profile };
  const admission: Admission = { ...ref, id: fact.admission, state: 'active', granted: stamp };
  return [admissions.create(admission, [granted(admission, stamp)])];
};

/** Whose request it must be: any of the authority's, or the acting organisation's own. */
export type RequestParty =
  | { readonly side: 'authority'; readonly belongsTo: readonly string[] }
  | { readonly side: 'provider'; readonly organisation: Id<'organisation'> };

const partyError = (request: ParticipationRequest, party: RequestParty): PurchasingError | undefined => {
  if (party.side === 'provider')
    return request.provider === party.organisation ? undefined : { code: 'purchasing.not_found' };
  if (request.state === 'draft') return { code: 'purchasing.not_found' };
  return party.belongsTo.includes(request.provider) ? { code: 'purchasing.own_organisation' } : undefined;
};

const TO_AN_OPEN_SYSTEM: readonly RequestCommand['command'][] = ['save', 'submit'];

const NEEDS_MANDATE: readonly RequestCommand['command'][] = ['submit', 'resubmit'];

/** Whoever sends a request for an organisation has a mandate written down; the officers confirm it with the request. */
const mandateError = async (
  mandateOf: MandateOf,
  party: RequestParty,
  { command }: RequestCommand,
  by: string,
): Promise<PurchasingError | undefined> => {
  if (party.side === 'authority' || !NEEDS_MANDATE.includes(command)) return undefined;
  const person = parseId('person', by);
  const mandate = person === undefined ? undefined : await mandateOf(person, party.organisation);
  return mandate === undefined ? { code: 'purchasing.mandate_missing' } : undefined;
};

/** The command with what its category requires, unless the system no longer takes it. */
const commandNow = async (
  systems: Pick<Systems, 'load'>,
  { authority, system: id, category: asked }: ParticipationRequest,
  commandFor: (required: readonly string[]) => RequestCommand,
  at: Instant,
): Promise<Result<RequestCommand, PurchasingError>> => {
  const system = await systems.load({ authority, id });
  if (system === undefined) return err({ code: 'purchasing.not_found' });
  const category = system.state.categories.find((one) => one.id === asked);
  const command = commandFor((category?.requirements ?? []).map(({ key }) => key));
  const isTooLate = TO_AN_OPEN_SYSTEM.includes(command.command) && !takesRequests(system.state, at);
  return isTooLate ? err({ code: 'purchasing.closed' }) : ok(command);
};

/** Carries out one command on a request; an acceptance creates the admission in the same transaction. */
export const changeRequest =
  ({ work, systems, requests, admissions, mandateOf }: Omit<RequestDeps, 'ids'>) =>
  (
    ref: RequestRef,
    party: RequestParty,
    commandFor: (required: readonly string[]) => RequestCommand,
    act: Act,
  ): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await requests.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const notTheirs = partyError(before.state, party);
      if (notTheirs !== undefined) return err(notTheirs);
      const command = await commandNow(systems, before.state, commandFor, at);
      if (!command.ok) return command;
      const unproven = await mandateError(mandateOf, party, command.value, act.by);
      if (unproven !== undefined) return err(unproven);
      const decided = decideRequest(before.state, command.value, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyRequest, before.state);
      const parts = [
        requests.save(before, after, decided.value),
        ...admissionPart(admissions, after, decided.value[0]),
      ];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });

/** An unanswered question has lapsed. */
export const passRequestDue =
  ({ work, requests }: Pick<RequestDeps, 'work' | 'requests'>) =>
  (ref: RequestRef, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await requests.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const decided = decideRequest(before.state, { command: 'lapse' }, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyRequest, before.state);
      return ok({
        done: { id: ref.id, version: before.version + 1 },
        parts: [requests.save(before, after, decided.value)],
      });
    });
