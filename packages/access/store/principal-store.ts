import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Principals } from '../app/ports.ts';
import { accessTable, PRINCIPAL, personPk } from './keys.ts';
import { mandates } from './mandate-store.ts';
import { memberships } from './membership-store.ts';
import { persons } from './person-store.ts';
import { parseSession } from './session-store.ts';

const tagged = (items: readonly Item[], tag: string): readonly Item[] => items.filter((item) => item['tag'] === tag);

/** Everything a request must know of its caller, in one Query of one partition. */
export const principalStore = (db: Db): Principals => ({
  read: async (person) => {
    const { items } = await db.query(accessTable, { pk: personPk(person), prefix: PRINCIPAL });
    const own = tagged(items, 'person')[0];
    if (own === undefined) return undefined;
    return {
      person: persons.parse(own).state,
      memberships: tagged(items, 'membership').map((item) => memberships.parse(item).state),
      mandates: tagged(items, 'mandate').map((item) => mandates.parse(item).state),
      sessions: tagged(items, 'session').map(parseSession),
    };
  },
});
