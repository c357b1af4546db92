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
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { Membership } from '../domain/membership.ts';
import type { Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';
import { registerPerson } from '../domain/person.ts';
import type { AccessError } from './errors.ts';
import { joinPart } from './join.ts';
import type { Memberships, People } from './ports.ts';

export type InviteMember = {
  readonly of: Party;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Roles of one person only; the others are proposed and confirmed. */
  readonly roles: readonly Role[];
};

export type InviteMemberDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly people: People;
  readonly memberships: Memberships;
};

const mayInvite = ({ state }: Membership): boolean => state === 'provisional' || state === 'confirmed';

type Guest = { readonly person: Id<'person'>; readonly parts: readonly TxPart[] };

/** Somebody known by that e-mail, or a person registered now who is recognised by it at the first sign-in. */
const findGuest = async (deps: InviteMemberDeps, command: InviteMember, at: Instant, by: string): Promise<Guest> => {
  const known = await deps.people.byEmail(command.email);
  if (known !== undefined) return { person: known, parts: [] };
  const person = deps.ids.next('person');
  const fact = registerPerson(person, command.language, command, at, by);
  return { person, parts: [deps.people.register(fact, { ownsEmail: true })] };
};

/** Answers the person's id. The inviter must be an undisputed member; the gate says so, and this says it again. Nothing comes of it before the person accepts. */
export const inviteMemberWith =
  (deps: InviteMemberDeps) =>
  (command: InviteMember, act: Act): Promise<Result<Done, AccessError | WorkError>> =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const inviter = parseId('person', act.by);
      const own = inviter && (await deps.memberships.load(inviter, command.of));
      if (own === undefined || !mayInvite(own.state)) return err({ code: 'access.not_found' });
      const { person, parts } = await findGuest(deps, command, at, act.by);
      if (command.roles.includes('municipality_viewer')) return err({ code: 'access.municipality_required' });
      // One grant a role: a second one would outlive the revoking of the first.
      const roles = [...new Set(command.roles)].map((role) => ({ grant: deps.ids.next('grant'), role }));
      const joining = {
        type: 'invite',
        person,
        of: command.of,
        names: own.state.names,
        roles,
      } as const;
      const joined = await joinPart(deps.memberships, joining, at, act.by);
      if (!joined.ok) return joined;
      const guest = deps.memberships.writeGuest(person, command.of, command);
      return ok({ done: { id: person, version: joined.value.version }, parts: [...parts, joined.value.part, guest] });
    });
