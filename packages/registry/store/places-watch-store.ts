import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { PlacesWatches } from '../app/ports.ts';
import { PLACES_WATCH_STATES, type PlacesWatch } from '../domain/places-watch.ts';
import { placesWatchKey, registryTable as table } from './keys.ts';

const zWatch: z.ZodType<PlacesWatch> = z.strictObject({
  provider: zId('organisation'),
  state: z.enum(PLACES_WATCH_STATES),
  due: zInstant.exactOptional(),
  confirmed: zStamped.exactOptional(),
});

type WatchRef = { readonly provider: Id<'organisation'> };
export const zPlacesWatchRef: z.ZodType<WatchRef> = z.strictObject({ provider: zId('organisation') });

const watches = aggregate<PlacesWatch, WatchRef>({
  table,
  type: 'places_watch',
  schema: zWatch,
  ref: zPlacesWatchRef,
  refOf: ({ provider }) => ({ provider }),
  idOf: ({ provider }) => provider,
  key: ({ provider }) => placesWatchKey(provider),
  dueAt: ({ due }) => due,
});

const VERSION = { ExpressionAttributeNames: { '#version': 'version' } };

export const placesWatchStore = (db: Db): PlacesWatches => ({
  load: (provider) => watches.load(db, { provider }),
  loadMany: async (providers) => {
    const distinct = [...new Set(providers)];
    const items = distinct.length === 0 ? [] : await db.getMany(table, distinct.map(placesWatchKey));
    return items.flatMap((item) => (item === undefined ? [] : [watches.parse(item).state]));
  },
  save: (before, state, fact) =>
    before === undefined ? watches.create({ state, facts: [fact] }) : watches.save(before, { state, facts: [fact] }),
  mustStand: ({ state, version }) =>
    writesPart([
      {
        table,
        check: placesWatchKey(state.provider),
        when: { ...VERSION, ConditionExpression: '#version = :seen', ExpressionAttributeValues: { ':seen': version } },
        refusal: 'stale',
      },
    ]),
});
