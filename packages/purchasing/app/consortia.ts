import {
  type Act,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  parseId,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { decideAdmission } from '../domain/admission.ts';
import { applyAdmission } from '../domain/admission-apply.ts';
import { type Parties, partiesOf, roleIn, type Standing } from '../domain/parties.ts';
import type { AlsoApplying, Declaration, ParticipationRequest } from '../domain/request.ts';
import { applyRequest } from '../domain/request-apply.ts';
import type { RequestCommand } from '../domain/request-commands.ts';
import { decideRequest } from '../domain/request-decide.ts';
import type {
  AdmissionRef,
  Admissions,
  ConsortiumNow,
  ConsortiumOf,
  MandateOf,
  PurchasingError,
  RequestRef,
  Requests,
  Systems,
} from './ports.ts';

type Organisation = Id<'organisation'>;
type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type ConsortiaDeps = {
  readonly work: UnitOfWork;
  readonly systems: Pick<Systems, 'load'>;
  readonly requests: Requests;
  readonly admissions: Admissions;
  readonly mandateOf: MandateOf;
  readonly consortiumOf: ConsortiumOf;
};

const standingOf = ({ edition, state }: ConsortiumNow): Standing => ({ edition, isComplete: state === 'complete' });

/** Which of the parties seek or have a place in the category in another way too. */
const alsoApplying = async (
  { requests, admissions }: Pick<ConsortiaDeps, 'requests' | 'admissions'>,
  request: ParticipationRequest,
): Promise<readonly AlsoApplying[]> => {
  const ref = { authority: request.authority, system: request.system, category: request.category };
  const of = async (organisation: Organisation): Promise<readonly AlsoApplying[]> => {
    const [live, together, places] = await Promise.all([
      requests.liveOf(ref, organisation),
      requests.partIn(ref, organisation),
      admissions.ofProvider(ref, organisation),
    ]);
    const isIn = places.some(({ state }) => state.state !== 'removed' && state.state !== 'exited');
    return [
      ...(live !== undefined && live !== request.id ? [{ organisation, as: 'alone' } as const] : []),
      ...(together.some((one) => one !== request.id) ? [{ organisation, as: 'in_consortium' } as const] : []),
      ...(isIn ? [{ organisation, as: 'admitted' } as const] : []),
    ];
  };
  return (await Promise.all(partiesOf(request).map(of))).flat();
};

/** Adds to a sending what is known of the consortium and its parties at the moment. */
export const withConsortium =
  (deps: Pick<ConsortiaDeps, 'requests' | 'admissions' | 'consortiumOf'>) =>
  async (request: ParticipationRequest, command: RequestCommand): Promise<RequestCommand> => {
    if (command.command !== 'submit' && command.command !== 'resubmit') return command;
    const now = request.consortium === undefined ? undefined : await deps.consortiumOf(request.consortium);
    return {
      ...command,
      ...(now !== undefined && { standing: standingOf(now) }),
      alsoApplying: await alsoApplying(deps, request),
    };
  };

type RequestsAlone = Pick<ConsortiaDeps, 'work' | 'requests'>;
type CommandOf = (
  request: ParticipationRequest,
) => RequestCommand | PurchasingError | Promise<RequestCommand | PurchasingError>;

const runOn =
  ({ work, requests }: RequestsAlone) =>
  (ref: RequestRef, commandOf: CommandOf, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await requests.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const command = await commandOf(before.state);
      if ('code' in command) return err(command);
      const decided = decideRequest(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyRequest, before.state);
      const done = { id: ref.id, version: before.version + 1 };
      return ok({ done, parts: [requests.save(before, after, decided.value)] });
    });

const NOT_FOUND = { code: 'purchasing.not_found' } as const;

/** A split by step must give every step of the category's own rate card to somebody. */
const stepError = async (
  { systems }: Pick<ConsortiaDeps, 'systems'>,
  { authority, system: id, category: asked }: ParticipationRequest,
  steps: readonly string[] | undefined,
): Promise<PurchasingError | undefined> => {
  if (steps === undefined) return undefined;
  const system = await systems.load({ authority, id });
  const category = system?.state.categories.find((one) => one.id === asked);
  const missing = (category?.rateCard.steps ?? []).map(({ key }) => key).filter((key) => !steps.includes(key));
  return missing.length > 0 ? { code: 'purchasing.split_incomplete', missing } : undefined;
};

/** The applicant names the complete consortium that it leads, or applies alone after all. */
export const nameParties =
  (deps: Pick<ConsortiaDeps, 'work' | 'requests' | 'systems' | 'consortiumOf'>) =>
  (ref: RequestRef, lead: Organisation, consortium: Id<'consortium'> | undefined, act: Act): Answer =>
    runOn(deps)(
      ref,
      async (request) => {
        if (request.provider !== lead) return NOT_FOUND;
        if (consortium === undefined) return { command: 'name_parties' };
        const now = await deps.consortiumOf(consortium);
        if (now?.lead !== lead) return NOT_FOUND;
        if (now.state !== 'complete') return { code: 'purchasing.consortium_incomplete' };
        const unsplit = await stepError(deps, request, now.steps);
        if (unsplit !== undefined) return unsplit;
        const members = now.members.filter((one) => one !== lead);
        const parties: Parties = { edition: now.edition, members, reliedOn: now.reliedOn };
        return { command: 'name_parties', consortium, parties };
      },
      act,
    );

export type OwnDeclaration = Omit<Declaration, 'role' | 'organisation'> & { readonly edition: number };

/** A party declares for itself alone; whoever does it has a mandate written down. */
export const declareAsParty =
  (deps: Pick<ConsortiaDeps, 'work' | 'requests' | 'mandateOf'>) =>
  (ref: RequestRef, organisation: Organisation, declaration: OwnDeclaration, act: Act): Answer =>
    runOn(deps)(
      ref,
      async (request) => {
        const role = roleIn(request, organisation);
        if (role === undefined || role === 'applicant') return NOT_FOUND;
        const person = parseId('person', act.by);
        const mandate = person === undefined ? undefined : await deps.mandateOf(person, organisation);
        if (mandate === undefined) return { code: 'purchasing.mandate_missing' };
        return { command: 'declare', organisation, ...declaration };
      },
      act,
    );

const changedAdmission = (
  before: NonNullable<Awaited<ReturnType<Admissions['load']>>>,
  admissions: Admissions,
  command: Parameters<typeof decideAdmission>[1],
  { at, by }: { readonly at: Instant; readonly by: string },
) => {
  const decided = decideAdmission(before.state, command, at, by);
  if (!decided.ok) return decided;
  const after = decided.value.reduce(applyAdmission, before.state);
  const done = { id: before.state.id, version: before.version + 1 };
  return ok({ done, parts: [admissions.save(before, after, decided.value)] });
};

/** What stood behind an admission has changed: it waits for an officer. One that is over is left alone. */
export const membersChanged =
  ({ work, admissions }: Pick<ConsortiaDeps, 'work' | 'admissions'>) =>
  (ref: AdmissionRef, edition: number, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await admissions.load(ref);
      if (before === undefined) return err(NOT_FOUND);
      const isOver = before.state.state === 'removed' || before.state.state === 'exited';
      if (isOver) return ok({ done: { id: ref.id, version: before.version }, parts: [] });
      return changedAdmission(before, admissions, { command: 'members_changed', edition }, { at, by: act.by });
    });

/** An officer, no member of any party, finds that the changed consortium still qualifies. */
export const reEvaluateAdmission =
  ({ work, admissions, consortiumOf }: Pick<ConsortiaDeps, 'work' | 'admissions' | 'consortiumOf'>) =>
  (
    ref: AdmissionRef,
    { edition, reason }: { readonly edition: number; readonly reason: string },
    belongsTo: readonly string[],
    act: Act,
  ): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await admissions.load(ref);
      if (before === undefined) return err(NOT_FOUND);
      const { consortium } = before.state;
      const now = consortium === undefined ? undefined : await consortiumOf(consortium);
      const parties = [ref.provider, ...(now?.members ?? []), ...(now?.reliedOn ?? [])];
      if (parties.some((one) => belongsTo.includes(one))) return err({ code: 'purchasing.own_organisation' });
      const isComplete = now?.state === 'complete' && now.edition === edition;
      return changedAdmission(
        before,
        admissions,
        { command: 're_evaluate', edition, isComplete, reason },
        { at, by: act.by },
      );
    });
