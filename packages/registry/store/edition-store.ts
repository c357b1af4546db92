import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Services } from '../app/ports.ts';
import type { Service } from '../domain/service.ts';
import type { ServiceFact } from '../domain/service-decide.ts';
import { type EndedEdition, endedEdition } from '../domain/service-editions.ts';
import { cardFields } from './card-schema.ts';
import { editionKey, editionsBefore, editionsOf, registryTable as table } from './keys.ts';

const zEdition: z.ZodType<EndedEdition> = z.object({
  service: zId('service'),
  provider: zId('organisation'),
  number: z.int().positive(),
  from: zInstant,
  until: zInstant,
  card: z.object(cardFields),
});

/** A version lies down once, when it ends: what others read now is the card itself. */
const ending = (before: Service, after: Service, facts: readonly ServiceFact[]): readonly Write[] => {
  const at = facts.at(-1)?.at;
  const ended = at === undefined ? undefined : endedEdition(before, after, at);
  if (ended === undefined) return [];
  const when = { ConditionExpression: 'attribute_not_exists(pk)' };
  return [{ table, put: { ...editionKey(ended), tag: 'edition', ...ended }, when, refusal: 'stale' }];
};

type EditionStore = Pick<Services, 'endedEditions' | 'endedAt'>;

/** Versions of cards that are not read any more: written once, never changed. */
export const editionStore = (db: Db) => {
  const ended: EditionStore['endedEditions'] = async (ref, { limit, after }) => {
    const range = { ...editionsOf(ref), limit, backwards: true, ...(after && { after }) };
    const { items, next } = await db.query(table, range);
    return { found: items.map((item) => zEdition.parse(item)), ...(next && { next }) };
  };
  const endedAt: EditionStore['endedAt'] = async (ref, at) => {
    const { items } = await db.query(table, { ...editionsBefore(ref, at), limit: 1, backwards: true });
    return items.map((item) => zEdition.parse(item))[0];
  };
  return { ending, ended, endedAt };
};
