import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';
import { zId, zInstant, zMunicipality, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Memberships } from '../app/ports.ts';
import type { Membership } from '../domain/membership.ts';
import { membershipDueAt } from '../domain/membership.ts';
import type { Party } from '../domain/party.ts';
import { ROLES } from '../domain/permission-table.ts';
import { accessTable, membershipKey, membersOf, proposalsOf } from './keys.ts';

const zParty: z.ZodType<Party> = z.union([zId('authority'), zId('organisation')]);

const zGrant = z.strictObject({
  id: zId('grant'),
  role: z.enum(ROLES),
  state: z.enum(['proposed', 'in_force']),
  proposedBy: z.string(),
  proposedAt: zInstant,
  confirmedBy: z.string().exactOptional(),
  since: zInstant.exactOptional(),
  municipality: zMunicipality.exactOptional(),
});

const zMembership: z.ZodType<Membership> = z.strictObject({
  person: zId('person'),
  of: zParty,
  names: zTexts,
  state: z.enum(['provisional', 'confirmed', 'disputed', 'ended']),
  joinedAt: zInstant,
  confirmedAt: zInstant.exactOptional(),
  disputedAt: zInstant.exactOptional(),
  endedAt: zInstant.exactOptional(),
  grants: z.array(zGrant),
});

export const zMembershipRef = z.strictObject({ person: zId('person'), of: zParty });
export type MembershipRef = { readonly person: Id<'person'>; readonly of: Party };

const membershipSubject = ({ person, of }: MembershipRef): string => `${person}:${of}`;

export const memberships = aggregate<Membership, MembershipRef>({
  table: accessTable,
  type: 'membership',
  schema: zMembership,
  ref: zMembershipRef,
  refOf: ({ person, of }) => ({ person, of }),
  idOf: membershipSubject,
  key: ({ person, of }) => membershipKey(person, of),
  index: ({ person, of, state, grants }) => ({
    ...(state !== 'ended' && { gsi1: [membersOf(of), person] }),
    ...(grants.some((grant) => grant.state === 'proposed') && { gsi2: [proposalsOf(of), person] }),
  }),
  dueAt: membershipDueAt,
});

const PAGE = 50;

export const membershipStore = (db: Db): Memberships => {
  const page = async (range: Range) => {
    const { found, next } = await memberships.list(db, range);
    return { found, ...(next && { next }) };
  };
  return {
    load: (person, of) => memberships.load(db, { person, of }),
    create: (change) => memberships.create(change),
    save: (before, change) => memberships.save(before, change),
    subject: (person, of) => membershipSubject({ person, of }),
    page: (of, after) => page({ index: 'gsi1', pk: membersOf(of), limit: PAGE, ...(after && { after }) }),
    proposals: (of, after) => page({ index: 'gsi2', pk: proposalsOf(of), limit: PAGE, ...(after && { after }) }),
  };
};
