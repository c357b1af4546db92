import {
  type Act,
  type Attempt,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  type Language,
  ok,
  parseId,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type Admission, granted } from '../domain/admission.ts';
import { carriedOver } from '../domain/earlier-answers.ts';
import type { ParticipationRequest } from '../domain/request.ts';
import { applyRequest, draftRequest } from '../domain/request-apply.ts';
import { dueCommand } from '../domain/request-clock.ts';
import type { RequestCommand, RequestFact } from '../domain/request-commands.ts';
import { decideRequest } from '../domain/request-decide.ts';
import { type PurchasingSystem, takesRequests } from '../domain/system.ts';
import type {
  Admissions,
  CategoryRef,
  Digest,
  MandateOf,
  PurchasingError,
  RequestRef,
  Requests,
  Systems,
} from './ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type RequestDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly systems: Pick<Systems, 'load'>;
  readonly requests: Requests;
  readonly admissions: Admissions;
  readonly mandateOf: MandateOf;
  /** Adds what is known beside the request: to a sending the consortium, to a rejection the hearing that it names. */
  readonly together: (request: ParticipationRequest, command: RequestCommand, at: Instant) => Promise<RequestCommand>;
  readonly digest: Digest;
};

const FORBIDDEN_AGAIN = ['active', 'renewal_due', 'suspended'] as const;
const isLive = ({ state }: Admission): boolean => FORBIDDEN_AGAIN.some((s) => s === state);

/** The refusal names what lives already, so that whoever meets it goes on there. */
const alreadyApplied = (request: Id<'request'> | undefined): PurchasingError => ({
  code: 'purchasing.already_applied',
  ...(request !== undefined && { request }),
});
const admittedBy = (theirs: readonly ParticipationRequest[], category: Id<'category'>): Id<'request'> | undefined =>
  theirs.find((one) => one.category === category && one.state === 'accepted')?.id;

const requiredIn = ({ categories }: PurchasingSystem, category: Id<'category'>): readonly string[] =>
  (categories.find(({ id }) => id === category)?.requirements ?? []).map(({ key }) => key);

/** Opens a draft request of a provider to one category, while the system takes requests, with what it has answered before. */
export const draftNewRequest =
  ({ work, ids, systems, requests, admissions }: Omit<RequestDeps, 'mandateOf' | 'digest' | 'together'>) =>
  (of: CategoryRef, provider: Id<'organisation'>, language: Language, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const system = await systems.load({ authority: of.authority, id: of.system });
      if (!system?.state.categories.some(({ id }) => id === of.category)) return err({ code: 'purchasing.not_found' });
      if (!takesRequests(system.state, at)) return err({ code: 'purchasing.closed' });
      const [places, live, { found }] = await Promise.all([
        admissions.ofProvider(of, provider),
        requests.liveOf(of, provider),
        requests.ofProvider(provider),
      ]);
      const theirs = found.map(({ state }) => state).filter(({ authority }) => authority === of.authority);
      const isIn = places.some(({ state }) => isLive(state));
      if (isIn || live !== undefined) return err(alreadyApplied(live ?? admittedBy(theirs, of.category)));
      const id = ids.next('request');
      const carried = carriedOver(theirs, of.category, provider, system.state.categories);
      const { profile } = system.state;
      const state = draftRequest({ ...of, ...carried, id, provider, language, profile }, at, act.by);
      const { earlier } = carried;
      const drafted = { type: 'request.drafted', at, by: act.by, ...of, request: id, provider, earlier } as const;
      return ok({ done: { id, version: 1 }, parts: [requests.create(state, [drafted])] });
    });

const admissionPart = (
  admissions: Admissions,
  request: ParticipationRequest,
  facts: readonly RequestFact[],
): readonly TxPart[] => {
  const fact = facts.find((one) => one.type === 'request.accepted');
  if (fact === undefined) return [];
  const { authority, system, category, provider, profile, consortium } = request;
  const stamp = { at: fact.at, by: fact.by };
  const ref = { authority, system, category, provider, profile };
  const { parties, declarations } = request;
  const by = consortium === undefined ? {} : { consortium };
  const qualified = parties === undefined ? {} : { qualified: { parties, declarations } };
  const admission: Admission = { ...ref, ...by, ...qualified, id: fact.admission, state: 'active', granted: stamp };
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

/** Makes a command of what the category requires and how the request stands, or says why there is none. */
export type CommandFor = (of: {
  readonly required: readonly string[];
  readonly request: ParticipationRequest;
  readonly digest: Digest;
}) => RequestCommand | PurchasingError | Promise<RequestCommand | PurchasingError>;

/** The command with what its category requires, unless the system no longer takes it. */
const commandNow = async (
  { systems, digest }: Pick<RequestDeps, 'systems' | 'digest'>,
  request: ParticipationRequest,
  commandFor: CommandFor,
  at: Instant,
): Promise<Result<RequestCommand, PurchasingError>> => {
  const { authority, system: id, category: asked } = request;
  const system = await systems.load({ authority, id });
  if (system === undefined) return err({ code: 'purchasing.not_found' });
  const command = await commandFor({ required: requiredIn(system.state, asked), request, digest });
  if ('code' in command) return err(command);
  const isTooLate = TO_AN_OPEN_SYSTEM.includes(command.command) && !takesRequests(system.state, at);
  return isTooLate ? err({ code: 'purchasing.closed' }) : ok(command);
};

/** What one command would do to a request now; an acceptance creates the admission in the same transaction. */
export const requestAttempt =
  ({ systems, requests, admissions, mandateOf, together, digest }: Omit<RequestDeps, 'ids' | 'work'>) =>
  async (
    ref: RequestRef,
    party: RequestParty,
    commandFor: CommandFor,
    { at, by }: Stamp,
  ): Promise<Result<Attempt & { readonly after: ParticipationRequest }, PurchasingError>> => {
    const before = await requests.load(ref);
    if (before === undefined) return err({ code: 'purchasing.not_found' });
    const notTheirs = partyError(before.state, party);
    if (notTheirs !== undefined) return err(notTheirs);
    const command = await commandNow({ systems, digest }, before.state, commandFor, at);
    if (!command.ok) return command;
    const unproven = await mandateError(mandateOf, party, command.value, by);
    if (unproven !== undefined) return err(unproven);
    const asked = await together(before.state, command.value, at);
    const decided = decideRequest(before.state, asked, at, by);
    if (!decided.ok) return decided;
    const after = decided.value.reduce(applyRequest, before.state);
    const parts = [requests.save(before, after, decided.value), ...admissionPart(admissions, after, decided.value)];
    return ok({ done: { id: ref.id, version: before.version + 1 }, parts, after });
  };

/** Carries out one command on a request. */
export const changeRequest =
  ({ work, ...deps }: Omit<RequestDeps, 'ids'>) =>
  (ref: RequestRef, party: RequestParty, commandFor: CommandFor, act: Act): Answer =>
    work.run<PurchasingError>(act, (at) => requestAttempt(deps)(ref, party, commandFor, { at, by: act.by }));

/** An unanswered question has lapsed, or the last days of the clock have begun. */
export const passRequestDue =
  ({ work, requests }: Pick<RequestDeps, 'work' | 'requests'>) =>
  (ref: RequestRef, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await requests.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const decided = decideRequest(before.state, { command: dueCommand(before.state, at) }, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyRequest, before.state);
      return ok({
        done: { id: ref.id, version: before.version + 1 },
        parts: [requests.save(before, after, decided.value)],
      });
    });
