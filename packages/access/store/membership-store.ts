import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant, zMunicipality, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Memberships } from '../app/ports.ts';
import type { Membership } from '../domain/membership.ts';
import { membershipDueAt } from '../domain/membership.ts';
import type { Party } from '../domain/party.ts';
import { ROLES } from '../domain/permission-table.ts';
import { needsTwoPersons } from '../domain/role-rules.ts';
import { accessTable, guestKey, MEMBERSHIPS, membershipKey, membersOf, personPk, proposalsOf } from './keys.ts';

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
  state: z.enum(['invited', 'provisional', 'confirmed', 'disputed', 'ended']),
  invitedAt: zInstant.exactOptional(),
  invitedBy: z.string().exactOptional(),
  joinedAt: zInstant.exactOptional(),
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
    ...(grants.some((one) => one.state === 'proposed' && needsTwoPersons(one.role)) && {
      gsi2: [proposalsOf(of), person],
    }),
  }),
  dueAt: membershipDueAt,
});

const PAGE = 50;
/** Names and e-mails as they were typed; no part of the invitation's own item, so that they are gone with the answer. */
const guestBook: Pick<Memberships, 'writeGuest' | 'eraseGuest'> = {
  writeGuest: (person, of, { name, email, language }) => {
    const put = { ...guestKey(person, of), tag: 'guest', name, email, language };
    return writesPart([{ table: accessTable, put, refusal: 'stale' }]);
  },
  eraseGuest: (person, of) => writesPart([{ table: accessTable, remove: guestKey(person, of), refusal: 'stale' }]),
};

export const membershipStore = (db: Db): Memberships => {
  const page = async (range: Range) => {
    const { found, next } = await memberships.list(db, range);
    return { found, ...(next && { next }) };
  };
  return {
    load: (person, of) => memberships.load(db, { person, of }),
    create: (change) => memberships.create(change),
    save: (before, change) => memberships.save(before, change),
    unchanged: ({ state, version }) => {
      const when = {
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':seen': version },
      };
      return writesPart([{ table: accessTable, check: membershipKey(state.person, state.of), when, refusal: 'stale' }]);
    },
    ...guestBook,
    ofPerson: async (person) => (await memberships.list(db, { pk: personPk(person), prefix: MEMBERSHIPS })).found,
    subject: (person, of) => membershipSubject({ person, of }),
    page: (of, after) => page({ index: 'gsi1', pk: membersOf(of), limit: PAGE, ...(after && { after }) }),
    proposals: (of, after) => page({ index: 'gsi2', pk: proposalsOf(of), limit: PAGE, ...(after && { after }) }),
  };
};
