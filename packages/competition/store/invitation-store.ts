import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Invitation, Invitations } from '../app/tender-ports.ts';
import { competitionTable, invitationKey, invitationsOf } from './keys.ts';

const zInvitation = z.object({
  authority: zId('authority'),
  competition: zId('competition'),
  provider: zId('organisation'),
  invitedAt: zInstant,
});

const PAGE = 25;

const writeOf = (invitation: Invitation): Write => ({
  table: competitionTable,
  put: {
    ...invitationKey(invitation.authority, invitation.provider, invitation.competition),
    tag: 'invitation',
    ...invitation,
  },
  refusal: 'stale',
});

const parse = (item: Item): Invitation => zInvitation.parse(item);

/** Who was invited to what, by provider. Follows from the snapshot; written after it. */
export const invitationStore = (db: Db): Invitations => ({
  find: async (authority, provider, competition) => {
    const item = await db.get(competitionTable, invitationKey(authority, provider, competition));
    return item === undefined ? undefined : parse(item);
  },
  page: async (authority, provider, after) => {
    const pk = invitationsOf(authority, provider);
    const page = await db.query(competitionTable, {
      pk,
      limit: PAGE,
      backwards: true,
      ...(after !== undefined && { after }),
    });
    return { found: page.items.map(parse), ...(page.next && { next: page.next }) };
  },
  send: (invitations) => writesPart(invitations.map(writeOf)),
});
