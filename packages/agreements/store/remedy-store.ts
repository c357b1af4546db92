import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import * as z from 'zod';
import type { Remedies } from '../app/ports.ts';
import { remediesKey, agreementsTable as table } from './keys.ts';

const zStored = z.looseObject({ version: z.int(), filed: z.array(z.int()), settled: z.array(z.int()) });

const NONE_OPEN = {
  ConditionExpression: 'attribute_not_exists(pk) OR #open = :none',
  ExpressionAttributeNames: { '#open': 'open' },
  ExpressionAttributeValues: { ':none': 0 },
};
const unchangedSince = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':seen': version },
      };

/** The remedies sought against each competition's decision, as its facts tell them. */
export const remedyStore = (db: Db): Remedies => ({
  load: async ({ authority, competition }) => {
    const item = await db.get(table, remediesKey(authority, competition));
    if (item === undefined) return { version: 0, filed: [], settled: [] };
    const { version, filed, settled } = zStored.parse(item);
    return { version, filed, settled };
  },
  save: ({ authority, competition }, { version }, { filed, settled }) => {
    const open = filed.filter((number) => !settled.includes(number)).length;
    const item = {
      ...remediesKey(authority, competition),
      tag: 'remedies',
      version: version + 1,
      filed,
      settled,
      open,
    };
    return writesPart([{ table, put: item, when: unchangedSince(version), refusal: 'stale' }]);
  },
  noneOpen: ({ authority, competition }) =>
    writesPart([
      {
        table,
        check: remediesKey(authority, competition),
        when: NONE_OPEN,
        refusal: { code: 'agreements.remedy_open' },
      },
    ]),
});
