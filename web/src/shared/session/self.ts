import { type Id, type Language, parseId } from '@kt/kernel';
import * as z from 'zod/mini';

export type Party = Id<'authority'> | Id<'organisation'>;

const isParty = (text: unknown): text is Party =>
  typeof text === 'string' && (parseId('authority', text) ?? parseId('organisation', text)) !== undefined;
const zParty = z.custom<Party>(isParty);

const zMembership = z.looseObject({
  of: zParty,
  names: z._default(z.record(z.string(), z.string()), {}),
  roles: z.array(z.string()),
  standing: z._default(z.string(), 'confirmed'),
  /** The right to bind the organisation: only `in_force` binds alone. */
  mandate: z.optional(z.string()),
});
const zSelf = z.looseObject({
  person: z.string(),
  name: z.optional(z.string()),
  language: z.optional(z.string()),
  memberships: z.array(zMembership),
});

export type Membership = z.infer<typeof zMembership>;
export type Self = z.infer<typeof zSelf>;

/** Reads `/auth/me`. */
export const selfIn = (body: unknown): Self => zSelf.parse(body);

export const isAuthority = ({ of }: Membership): boolean => of.startsWith('aut_');

/** A party's name in the reader's language; another language's rather than none. */
export const nameOf = (names: Readonly<Record<string, string>>, language: Language, otherwise = ''): string =>
  names[language] ?? names['fi'] ?? names['sv'] ?? names['en'] ?? otherwise;

/** Whom to act for: what was chosen before, if it still holds, otherwise the first membership. */
export const actingAs = (self: Self | undefined, wished: string | undefined): Membership | undefined =>
  self?.memberships.find(({ of }) => of === wished) ?? self?.memberships[0];
