import type { Aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Backgrounds } from '../app/ports.ts';
import { claims } from './claim-store.ts';
import { committedIn } from './commitment-store.ts';
import { copies } from './copy-store.ts';
import { claimKey, commitmentKey, copyKey, outcomesTable, periodKey } from './keys.ts';
import { periods } from './period-store.ts';

const parsed = <S, R extends object>({ parse }: Aggregate<S, R>, item: Item | undefined) =>
  item === undefined ? undefined : parse(item);

/** One BatchGetItem for what would be three reads; of a hundred keys at most, beyond which there are more. */
export const backgroundStore = (db: Db): Backgrounds => ({
  of: async ({ authority, referral, agreement }) => {
    const keys = [
      periodKey(authority, referral),
      copyKey(authority, agreement),
      commitmentKey(authority, referral),
    ] as const;
    const [period, copy, committed] = await db.getMany(outcomesTable, keys);
    return {
      period: parsed(periods, period),
      copy: parsed(copies, copy),
      committedCents: committedIn(committed),
    };
  },
  beside: async ({ terms, authority, referral, claims: ids }) => {
    const keys = [copyKey(authority, terms.agreement), commitmentKey(authority, referral)];
    const [copy, committed, ...found] = await db.getMany(outcomesTable, [
      ...keys,
      ...ids.map((id) => claimKey(authority, id)),
    ]);
    return {
      copy: parsed(copies, copy),
      committedCents: committedIn(committed),
      claims: found.flatMap((item) => (item === undefined ? [] : [claims.parse(item)])),
    };
  },
});
