import type { Aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Backgrounds } from '../app/ports.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import { claims } from './claim-store.ts';
import { recordIn } from './client-record-store.ts';
import { committedIn } from './commitment-store.ts';
import { copies } from './copy-store.ts';
import { claimKey, clientKey, commitmentKey, copyKey, outcomesTable, periodKey } from './keys.ts';
import { periods } from './period-store.ts';

const parsed = <S, R extends object>({ parse }: Aggregate<S, R>, item: Item | undefined) =>
  item === undefined ? undefined : parse(item);

/** Nothing where the period does not name its client. */
const recordOf = async (db: Db, period: ServicePeriod | undefined) => {
  if (period?.terms.client === undefined) return {};
  return { record: recordIn(await db.get(outcomesTable, clientKey(period.authority, period.terms.client))) };
};

/** One BatchGetItem for what would be three reads; of a hundred keys at most, beyond which there are more. */
export const backgroundStore = (db: Db): Backgrounds => ({
  of: async ({ authority, referral, agreement }) => {
    const keys = [
      periodKey(authority, referral),
      copyKey(authority, agreement),
      commitmentKey(authority, referral),
    ] as const;
    const [period, copy, committed] = await db.getMany(outcomesTable, keys);
    const begun = parsed(periods, period);
    return {
      period: begun,
      copy: parsed(copies, copy),
      committedCents: committedIn(committed),
      ...(await recordOf(db, begun?.state)),
    };
  },
  beside: async ({ terms, authority, referral, claims: ids }) => {
    const { agreement, client } = terms;
    const keys = [copyKey(authority, agreement), commitmentKey(authority, referral)];
    const own = client === undefined ? [] : [clientKey(authority, client)];
    const [copy, committed, ...rest] = await db.getMany(outcomesTable, [
      ...keys,
      ...own,
      ...ids.map((id) => claimKey(authority, id)),
    ]);
    const found = rest.slice(own.length);
    return {
      copy: parsed(copies, copy),
      committedCents: committedIn(committed),
      ...(client === undefined ? {} : { record: recordIn(rest[0]) }),
      claims: found.flatMap((item) => (item === undefined ? [] : [claims.parse(item)])),
    };
  },
});
