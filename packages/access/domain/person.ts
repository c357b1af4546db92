import {
  type Actor,
  andThen,
  type FactOf,
  type Id,
  type Instant,
  type Language,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  targets,
} from '@kt/kernel';

/** A person known to the system. `closed`: no sign-in any more; name and e-mail are erased. */
export const personLifecycle = {
  none: { register: 'registered' },
  registered: { change_language: 'registered', change_details: 'registered', close: 'closed' },
  closed: {},
} as const satisfies Lifecycle;

/** Name and e-mail lie in `PersonDetails`, never here. */
export type Person = {
  readonly person: Id<'person'>;
  readonly state: 'registered' | 'closed';
  readonly language: Language;
  readonly registeredAt: Instant;
  readonly closedAt?: Instant;
};

/** Personal data, stored apart from everything else so that it can be erased. */
export type PersonDetails = { readonly name: string; readonly email: string };

export type PersonCommand =
  | { readonly type: 'change_language'; readonly language: Language }
  | ({ readonly type: 'change_details' } & PersonDetails)
  | { readonly type: 'close' };

type Whose = { readonly person: Id<'person'> };
export type PersonRegistered = FactOf<'person.registered', Whose & PersonDetails & { readonly language: Language }>;
export type PersonFact =
  | FactOf<'person.language_changed', Whose & { readonly language: Language }>
  | FactOf<'person.details_changed', Whose & PersonDetails>
  | FactOf<'person.closed', Whose>;

export const registerPerson = (
  person: Id<'person'>,
  language: Language,
  { name, email }: PersonDetails,
  at: Instant,
  by: Actor,
): PersonRegistered => ({ type: 'person.registered', at, by, person, language, name, email });

export const registeredPerson = ({ person, language, at }: PersonRegistered): Person => ({
  person,
  state: 'registered',
  language,
  registeredAt: at,
});

const factOf = (person: Id<'person'>, command: PersonCommand, at: Instant, by: Actor): PersonFact => {
  if (command.type === 'change_language')
    return { type: 'person.language_changed', at, by, person, language: command.language };
  if (command.type === 'close') return { type: 'person.closed', at, by, person };
  return { type: 'person.details_changed', at, by, person, name: command.name, email: command.email };
};

export const decidePerson = (
  { person, state }: Person,
  command: PersonCommand,
  at: Instant,
  by: Actor,
): Result<readonly PersonFact[], NotAllowed> =>
  andThen(targets(personLifecycle, state, command.type), () => ok([factOf(person, command, at, by)]));

export const applyPerson = (person: Person, fact: PersonFact): Person => {
  if (fact.type === 'person.language_changed') return { ...person, language: fact.language };
  return fact.type === 'person.closed' ? { ...person, state: 'closed', closedAt: fact.at } : person;
};
