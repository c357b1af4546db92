import {
  type Act,
  type Actor,
  type Attempt,
  type Done,
  type Id,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type Texts,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { AccessError } from './errors.ts';
import { joinPart } from './join.ts';
import type { Memberships } from './ports.ts';

export type FoundOrganisation = {
  readonly person: Id<'person'>;
  readonly organisation: Id<'organisation'>;
  readonly names: Texts;
};

export type FoundOrganisationDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly memberships: Memberships;
};

/** All of them: an association may have one active person, and nobody can give a role to oneself later. */
const FIRST_ROLES = ['org_admin', 'writer', 'signatory', 'worker'] as const;

const join = (deps: FoundOrganisationDeps, command: FoundOrganisation, at: Instant, by: Actor) => {
  const { person, organisation, names } = command;
  const roles = FIRST_ROLES.map((role) => ({ grant: deps.ids.next('grant'), role }));
  return joinPart(deps.memberships, { type: 'found', person, of: organisation, names, roles }, at, by);
};

/**
 * Makes the person who registered an organisation its first, provisional member with every role. Binding acts still
 * wait for a mandate that somebody else confirms. Who is a member already stays as it is.
 */
export const foundOrganisationWith =
  (deps: FoundOrganisationDeps) =>
  (command: FoundOrganisation, act: Act): Promise<Result<Done, AccessError | WorkError>> =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const { person, organisation } = command;
      const id = deps.memberships.subject(person, organisation);
      const before = await deps.memberships.load(person, organisation);
      if (before !== undefined) return ok({ done: { id, version: before.version }, parts: [] });
      const joined = await join(deps, command, at, act.by);
      return joined.ok ? ok({ done: { id, version: joined.value.version }, parts: [joined.value.part] }) : joined;
    });
