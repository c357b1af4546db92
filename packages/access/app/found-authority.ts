import {
  type Act,
  type Attempt,
  all,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  type Language,
  type MunicipalityCode,
  ok,
  type Result,
  type Texts,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type AuthorityFounded, foundAuthority } from '../domain/authority.ts';
import { registerPerson } from '../domain/person.ts';
import type { AccessError } from './errors.ts';
import { joinPart } from './join.ts';
import type { Authorities, Memberships, People } from './ports.ts';

/** One of the first two system admins. `person` for one the system may know already, or who must get that id. */
export type Founder = {
  readonly person: Id<'person'>;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
};

export type FoundAuthority = {
  readonly authority: Id<'authority'>;
  readonly names: Texts;
  readonly municipality: MunicipalityCode;
  /** Begins its clients' references, e.g. `VAA`. */
  readonly prefix: string;
  readonly admins: readonly [Founder, Founder];
};

export type FoundAuthorityDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly people: People;
  readonly memberships: Memberships;
  readonly authorities: Authorities;
};

const seat = async (deps: FoundAuthorityDeps, founder: Founder, fact: AuthorityFounded) => {
  const { person, language } = founder;
  const roles = [{ grant: deps.ids.next('grant'), role: 'system_admin' as const }];
  const command = { type: 'seat', person, of: fact.authority, names: fact.names, roles } as const;
  const joined = await joinPart(deps.memberships, command, fact.at, fact.by);
  if (!joined.ok) return joined;
  const known = await deps.people.load(person);
  if (known !== undefined) return ok([joined.value.part]);
  const registered = registerPerson(person, language, founder, fact.at, fact.by);
  return ok([joined.value.part, deps.people.register(registered, { ownsEmail: true })]);
};

/**
 * The operator's act that brings an authority into being and seats its first two system admins: nobody could grant a
 * role before them. Behind no route; recorded as `authority.founded`.
 */
export const foundAuthorityWith =
  (deps: FoundAuthorityDeps) =>
  (command: FoundAuthority, act: Act): Promise<Result<Done, AccessError | WorkError>> =>
    deps.work.run(act, async (at: Instant): Promise<Result<Attempt, AccessError>> => {
      const [first, second] = command.admins;
      const founding = { ...command, admins: [first.person, second.person] as const };
      const founded = foundAuthority(founding, at, act.by);
      if (!founded.ok) return founded;
      if ((await deps.authorities.load(command.authority)) !== undefined)
        return err({ code: 'access.authority_exists' });
      const seats = all([await seat(deps, first, founded.value), await seat(deps, second, founded.value)]);
      if (!seats.ok) return seats;
      const parts = [deps.authorities.found(founded.value), ...seats.value.flat()];
      return ok({ done: { id: command.authority, version: 1 }, parts });
    });
