import { type Id, type Language, parseId } from '@kt/kernel';
import { fields, list, text, textIfAny } from '../api/plain-reading.ts';

export type Party = Id<'authority'> | Id<'organisation'>;

const isParty = (text: unknown): text is Party =>
  typeof text === 'string' && (parseId('authority', text) ?? parseId('organisation', text)) !== undefined;
export type Membership = {
  readonly of: Party;
  readonly names: Readonly<Record<string, string>>;
  readonly roles: readonly string[];
  readonly standing: string;
  /** The right to bind the organisation: only `in_force` binds alone. */
  readonly mandate?: string | undefined;
};
export type Self = {
  readonly person: string;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly memberships: readonly Membership[];
};

const namesIn = (value: unknown): Membership['names'] =>
  Object.fromEntries(Object.entries(fields(value ?? {}, 'names')).map(([key, name]) => [key, text(name, key)]));

const membershipIn = (value: unknown): Membership => {
  const { of, names, roles, standing, mandate } = fields(value, 'membership');
  if (!isParty(of)) throw new TypeError('a membership of nobody known');
  return {
    of,
    names: namesIn(names),
    roles: list(roles, 'roles', (role) => text(role, 'role')),
    standing: textIfAny(standing, 'standing') ?? 'confirmed',
    mandate: textIfAny(mandate, 'mandate'),
  };
};

/** Reads `/auth/me`. @throws TypeError on an answer of another shape. */
export const selfIn = (body: unknown): Self => {
  const { person, name, language, memberships } = fields(body, 'self');
  return {
    person: text(person, 'person'),
    name: textIfAny(name, 'name'),
    language: textIfAny(language, 'language'),
    memberships: list(memberships, 'memberships', membershipIn),
  };
};

export const isAuthority = ({ of }: Membership): boolean => of.startsWith('aut_');

/** A party's name in the reader's language; another language's rather than none. */
export const nameOf = (names: Readonly<Record<string, string>>, language: Language, otherwise = ''): string =>
  names[language] ?? names['fi'] ?? names['sv'] ?? names['en'] ?? otherwise;

/** Whom to act for: what was chosen before, if it still holds, otherwise the first membership. */
export const actingAs = (self: Self | undefined, wished: string | undefined): Membership | undefined =>
  self?.memberships.find(({ of }) => of === wished) ?? self?.memberships[0];
