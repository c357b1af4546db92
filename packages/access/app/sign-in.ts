import {
  type Act,
  type Attempt,
  err,
  type Id,
  type IdSource,
  type Instant,
  type Language,
  ok,
  parseId,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { registerPerson } from '../domain/person.ts';
import type { AccessError } from './errors.ts';
import type { Identity, People } from './ports.ts';

/** What the identity provider vouches for. */
export type Claimed = Identity & {
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly language: Language;
};

export type SignInDeps = { readonly work: UnitOfWork; readonly ids: IdSource; readonly people: People };

type Recognised = { readonly person: Id<'person'>; readonly attempt: Attempt };
const known = (person: Id<'person'>, parts: Attempt['parts'] = []): Recognised => ({
  person,
  attempt: { done: { id: person, version: 1 }, parts },
});

const invited = async (people: People, claimed: Claimed): Promise<Id<'person'> | undefined> =>
  claimed.emailVerified ? people.byEmail(claimed.email) : undefined;

const findKnown = async ({ people }: SignInDeps, claimed: Claimed): Promise<Recognised | undefined> => {
  const own = parseId('person', claimed.subject);
  if (own !== undefined) return (await people.load(own)) === undefined ? undefined : known(own);
  const linked = await people.byIdentity(claimed);
  if (linked !== undefined) return known(linked);
  const guest = await invited(people, claimed);
  return guest && known(guest, [people.link(guest, claimed)]);
};

const register = async (deps: SignInDeps, claimed: Claimed, at: Instant): Promise<Recognised> => {
  const own = parseId('person', claimed.subject);
  const person = own ?? deps.ids.next('person');
  const fact = registerPerson(person, claimed.language, claimed, at, person);
  const taken = (await deps.people.byEmail(claimed.email)) !== undefined;
  const options = { ownsEmail: claimed.emailVerified && !taken, ...(own === undefined && { identity: claimed }) };
  return known(person, [deps.people.register(fact, options)]);
};

/**
 * Finds the person behind an identity: by the subject itself (issuers that hand out our person ids), by an earlier
 * sign-in, or by the verified e-mail an invitation was sent to. Anybody else is registered: providers join at any time.
 */
export const signInWith =
  (deps: SignInDeps) =>
  async (claimed: Claimed): Promise<Result<Id<'person'>, AccessError | WorkError>> => {
    const act: Act = { by: `issuer:${claimed.issuer}`, operation: 'session.start' };
    const done = await deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const found = (await findKnown(deps, claimed)) ?? (await register(deps, claimed, at));
      const before = await deps.people.load(found.person);
      return before?.state.state === 'closed' ? err({ code: 'access.person_closed' }) : ok(found.attempt);
    });
    if (!done.ok) return done;
    const person = parseId('person', done.value.id);
    return person === undefined ? err({ code: 'access.not_found' }) : ok(person);
  };
