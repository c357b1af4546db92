import type { Id } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Documents } from '../app/ports.ts';
import type { Agreement } from '../domain/agreement.ts';
import { documentKey, agreementsTable as table } from './keys.ts';

const zHeld = z.looseObject({ document: z.string(), agreement: zId('agreement') });

/** A draft made from a document holds its reference: a second draft of the same document is refused. */
export const documentTaken = ({ authority, id, origin: { document } }: Agreement): readonly Write[] => {
  if (document === undefined) return [];
  const put = { ...documentKey(authority, document), tag: 'document', document, agreement: id };
  const when = { ConditionExpression: 'attribute_not_exists(pk)' };
  return [{ table, put, when, refusal: { code: 'agreements.document_known' } }];
};

/** A draft that was withdrawn lets go of its document. */
export const documentFreed = ({ authority, id, origin: { document }, state }: Agreement): readonly Write[] => {
  if (state !== 'cancelled' || document === undefined) return [];
  const when = {
    ConditionExpression: 'attribute_not_exists(pk) OR agreement = :own',
    ExpressionAttributeValues: { ':own': id },
  };
  return [{ table, remove: documentKey(authority, document), when, refusal: 'stale' }];
};

export const documentStore = (db: Db): Documents => ({
  held: async (authority: Id<'authority'>, documents: readonly string[]) => {
    const keys = documents.map((document) => documentKey(authority, document));
    const items = keys.length === 0 ? [] : await db.getMany(table, keys);
    return new Map(
      items.flatMap((item) => {
        if (item === undefined) return [];
        const { document, agreement } = zHeld.parse(item);
        return [[document, agreement] as const];
      }),
    );
  },
});
