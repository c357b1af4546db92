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
import { competingRule } from '../domain/competing-parties.ts';
import { type Parties, partiesOf, roleIn, type Standing } from '../domain/parties.ts';
import type { Declaration, ParticipationRequest } from '../domain/request.ts';
import { applyRequest } from '../domain/request-apply.ts';
import type { RequestCommand } from '../domain/request-commands.ts';
import { decideRequest } from '../domain/request-decide.ts';
import { alsoApplying } from './also-applying.ts';
import type {
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

/** Adds to a sending what is known of the consortium and its parties at the moment. */
export const withConsortium =
  (deps: Pick<ConsortiaDeps, 'requests' | 'admissions' | 'systems' | 'consortiumOf'>) =>
  async (request: ParticipationRequest, command: RequestCommand, at: Instant): Promise<RequestCommand> => {
    if (command.command !== 'submit' && command.command !== 'resubmit') return command;
    const { authority, system: id, category: asked } = request;
    const system = await deps.systems.load({ authority, id });
    const category = system?.state.categories.find((one) => one.id === asked);
    const now = request.consortium === undefined ? undefined : await deps.consortiumOf(request.consortium);
    return {
      ...command,
      ...(now !== undefined && { standing: standingOf(now) }),
      alsoApplying: await alsoApplying(deps)(request, { provider: request.provider, parties: partiesOf(request) }),
      ...(category && { competing: competingRule(category, at) }),
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
