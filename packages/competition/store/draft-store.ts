import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Drafts } from '../app/tender-ports.ts';
import { competitionTable, draftKey } from './keys.ts';

const zDraft = z.looseObject({ version: z.int().positive(), name: z.string(), savedAt: zInstant });

/** Where each bidder's last draft lies, by pseudonym. A draft is no legal act: it leaves no event. */
export const draftStore = (db: Db): Drafts => ({
  load: async (ref) => {
    const item = await db.get(competitionTable, draftKey(ref));
    if (item === undefined) return undefined;
    const { version, name, savedAt } = zDraft.parse(item);
    return { version, name, savedAt };
  },
  save: (ref, before, draft) => {
    const condition =
      before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': before.version },
          };
    const put = { ...draftKey(ref), tag: 'draft', ...draft };
    return writesPart([{ table: competitionTable, put, when: condition, refusal: 'stale' }]);
  },
});
