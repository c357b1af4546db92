import { epochMs, type Id } from '@kt/kernel';
import { sha256 } from '@kt/platform/db/canonical.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Sessions } from '../app/ports.ts';
import { type Session, sessionEndsAt } from '../domain/session.ts';
import { accessTable, personPk, SESSION_PREFIX, sessionKey } from './keys.ts';

const zSession = z.looseObject({ person: zId('person'), hash: z.string(), startedAt: zInstant, touchedAt: zInstant });

export const parseSession = (item: Item): Session => {
  const { person, hash, startedAt, touchedAt } = zSession.parse(item);
  return { person, hash, startedAt, touchedAt };
};

const itemOf = (session: Session): Item => ({
  ...sessionKey(session.person, session.hash),
  tag: 'session',
  ...session,
  ttl: Math.ceil(epochMs(sessionEndsAt(session)) / 1000),
});

const remove = ({ person, hash }: Pick<Session, 'person' | 'hash'>): Write => ({
  table: accessTable,
  remove: sessionKey(person, hash),
  refusal: 'stale',
});

/** Only over the row as it was read: a session that was ended meanwhile never comes back. */
const asRead = (before: Session) => ({
  ConditionExpression: 'touchedAt = :seen',
  ExpressionAttributeValues: { ':seen': before.touchedAt },
});

/** Sessions leave no events: they are rows that follow the real clock and vanish at sign-out. */
export const sessionStore = (db: Db): Sessions => ({
  hash: sha256,
  ofPerson: async (person: Id<'person'>) =>
    (await db.queryAll(accessTable, { pk: personPk(person), prefix: SESSION_PREFIX })).map(parseSession),
  start: (session, instead) => {
    const put: Write = { table: accessTable, put: itemOf(session), refusal: 'stale' };
    return writesPart([put, ...instead.map(remove)]);
  },
  touch: (before, after) => {
    const refusal = { code: 'access.signed_out' };
    return writesPart([{ table: accessTable, put: itemOf(after), when: asRead(before), refusal }]);
  },
  end: (person, hash) => writesPart([remove({ person, hash })]),
});
