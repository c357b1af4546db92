import { type Clock, type Id, type Instant, type PageKey, parseId } from '@kt/kernel';
import { type MandateStanding, signaturesBind, standingOf } from '../domain/mandate.ts';
import { isMember, rolesInForce } from '../domain/membership.ts';
import type { Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';
import type { Mandates, Memberships, People, Reachable } from './ports.ts';

export type AnswerDeps = {
  readonly people: People;
  readonly memberships: Memberships;
  readonly mandates: Mandates;
  readonly clock: Clock;
};

export type Contact = Reachable & { readonly person: Id<'person'> };

/** Nobody decides about an organisation they belong to. Whoever is only invited, or has left, does not belong. */
export const belongsToWith =
  ({ memberships }: Pick<AnswerDeps, 'memberships'>) =>
  async (person: Id<'person'>, of: Party): Promise<boolean> => {
    const found = await memberships.load(person, of);
    return found !== undefined && isMember(found.state);
  };

/** Since when a person holds a role; `undefined` when it does not. Judged against, e.g., a competition's publication. */
export const roleSinceWith =
  ({ memberships }: Pick<AnswerDeps, 'memberships'>) =>
  async (person: Id<'person'>, of: Party, role: Role): Promise<Instant | undefined> => {
    const found = await memberships.load(person, of);
    if (found === undefined || !isMember(found.state)) return undefined;
    return found.state.grants.find((grant) => grant.role === role && grant.state === 'in_force')?.since;
  };

/** Whether a person may bind an organisation now, and how; `undefined` when nothing of the kind was ever written down. */
export const mandateOfWith =
  ({ mandates, clock }: Pick<AnswerDeps, 'mandates' | 'clock'>) =>
  async (person: Id<'person'>, organisation: Id<'organisation'>): Promise<MandateStanding | undefined> => {
    const own = (await mandates.ofPerson(person)).map(({ state }) => state);
    return standingOf(
      own.filter((mandate) => mandate.organisation === organisation),
      clock.now(),
    );
  };

/**
 * Whether the signatures of several persons bind an organisation now: one of them alone, or two who sign together. The same
 * person counts once; who is no person of ours counts for nothing.
 */
export const bindTogetherWith = (deps: Pick<AnswerDeps, 'mandates' | 'clock'>) => {
  const mandateOf = mandateOfWith(deps);
  return async (organisation: Id<'organisation'>, persons: readonly string[]): Promise<boolean> => {
    const signatories = [...new Set(persons)].flatMap((person) => parseId('person', person) ?? []);
    return signaturesBind(await Promise.all(signatories.map((person) => mandateOf(person, organisation))));
  };
};

/** Where to write to the members of a party; with `roles`, only to those who hold one of them. */
export const contactsOfWith =
  ({ memberships, people }: Pick<AnswerDeps, 'memberships' | 'people'>) =>
  async (of: Party, roles: readonly Role[] = []): Promise<readonly Contact[]> => {
    const contacts: Contact[] = [];
    let after: PageKey | undefined;
    do {
      const page = await memberships.page(of, after);
      const members = page.found.map(({ state }) => state).filter(isMember);
      const meant = members.filter((one) => fits(rolesInForce(one), roles));
      contacts.push(...(await contactsWith({ people })(meant.map(({ person }) => person))));
      after = page.next;
    } while (after !== undefined);
    return contacts;
  };

const fits = (held: readonly Role[], wanted: readonly Role[]): boolean =>
  wanted.length === 0 || held.some((role) => wanted.includes(role));

/** Where to write to the given people (up to 100); those without details any more are left out. */
export const contactsWith =
  ({ people }: Pick<AnswerDeps, 'people'>) =>
  async (persons: readonly Id<'person'>[]): Promise<readonly Contact[]> => {
    const details = await people.details(persons);
    return persons.flatMap((person) => {
      const found = details.get(person);
      return found === undefined ? [] : [{ person, ...found }];
    });
  };
