import {
  type Act,
  type Attempt,
  andThen,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  ok,
  parseId,
  type Result,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import {
  applyMandate,
  decideMandate,
  type Mandate,
  type MandateBasis,
  type MandateCommand,
  registeredMandate,
  registerMandate,
  signaturesBind,
  standingOf,
} from '../domain/mandate.ts';
import { isMember } from '../domain/membership.ts';
import type { AccessError } from './errors.ts';
import type { Mandates, Memberships } from './ports.ts';

export type MandateDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly mandates: Mandates;
  readonly memberships: Memberships;
};
type Answer = Promise<Result<Done, AccessError | WorkError>>;

/** Writes down a member's right to bind the organisation. It waits for somebody else's confirmation. */
export const registerMandateWith =
  (deps: MandateDeps) =>
  (basis: Omit<MandateBasis, 'mandate'>, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const member = await deps.memberships.load(basis.person, basis.organisation);
      if (member === undefined || !isMember(member.state)) return err({ code: 'access.not_found' });
      const mandate = deps.ids.next('mandate');
      const fact = registerMandate({ ...basis, mandate }, at, act.by);
      const part = deps.mandates.create({ state: registeredMandate(fact), facts: [fact] });
      return ok({ done: { id: mandate, version: 1 }, parts: [part] });
    });

export type MandateRef = { readonly person: Id<'person'>; readonly mandate: Id<'mandate'> };

/** Who speaks: somebody for the organisation itself, an officer of an authority, or the clock. */
export type MandateSpeaker =
  | { readonly for: 'organisation'; readonly organisation: string }
  | { readonly for: 'authority'; readonly organisations: readonly string[] }
  | { readonly for: 'clock' };

const standingIn = async (
  { mandates }: Pick<MandateDeps, 'mandates'>,
  person: string,
  organisation: Mandate['organisation'],
  at: Instant,
) => {
  const signatory = parseId('person', person);
  const all = signatory === undefined ? [] : await mandates.ofPerson(signatory);
  return standingOf(
    all.map(({ state }) => state).filter((mandate) => mandate.organisation === organisation),
    at,
  );
};

/** The confirmer binds alone, or together with whoever registered the mandate: then both have signed. */
const judgeSignatory = async (
  deps: MandateDeps,
  person: string,
  { organisation, registeredBy }: Mandate,
  at: Instant,
): Promise<AccessError | undefined> => {
  const standing = await standingIn(deps, person, organisation, at);
  if (standing === 'in_force') return undefined;
  if (standing !== 'together') return { code: 'access.not_signatory' };
  const both = [standing, await standingIn(deps, registeredBy, organisation, at)];
  return registeredBy !== person && signaturesBind(both) ? undefined : { code: 'access.signs_together' };
};

const judgeSpeaker = async (
  deps: MandateDeps,
  { state }: Versioned<Mandate>,
  call: {
    readonly speaker: MandateSpeaker;
    readonly command: MandateCommand;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<AccessError | undefined> => {
  const { speaker, command, by, at } = call;
  if (speaker.for === 'clock') return undefined;
  if (speaker.for === 'authority')
    return speaker.organisations.includes(state.organisation) ? { code: 'access.own_organisation' } : undefined;
  if (speaker.organisation !== state.organisation) return { code: 'access.not_found' };
  return command.type === 'confirm' ? judgeSignatory(deps, by, state, at) : undefined;
};

/** One command on one mandate. A colleague confirms only as a second signatory, an officer never for its own organisation. */
export const changeMandateWith =
  (deps: MandateDeps) =>
  (ref: MandateRef, command: MandateCommand, speaker: MandateSpeaker, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const before = await deps.mandates.load(ref.person, ref.mandate);
      if (before === undefined) return err({ code: 'access.not_found' });
      const refusal = await judgeSpeaker(deps, before, { speaker, command, by: act.by, at });
      if (refusal !== undefined) return err(refusal);
      return andThen(decideMandate(before.state, command, at, act.by), (facts) => {
        const part = deps.mandates.save(before, { state: facts.reduce(applyMandate, before.state), facts });
        return ok({ done: { id: ref.mandate, version: before.version + 1 }, parts: [part] });
      });
    });
