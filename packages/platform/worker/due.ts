import type { Act, AppError, Instant, Result } from '@kt/kernel';
import { dueShards } from '../db/aggregate.ts';
import type { Db, Item } from '../db/db.ts';
import type { TableSpec } from '../db/table.ts';
import type { Log } from '../log/log.ts';

/** What a context does when one of its aggregates is due. `ref` is what addresses the aggregate. */
export type DueHandler = {
  readonly type: string;
  readonly handle: (ref: unknown, act: Act) => Promise<Result<unknown, AppError>>;
};

export const dueHandler = <R>(
  type: string,
  ref: { readonly parse: (value: unknown) => R },
  handle: (ref: R, act: Act) => Promise<Result<unknown, AppError>>,
): DueHandler => ({ type, handle: (value, act) => handle(ref.parse(value), act) });

export type SweepDeps = {
  readonly db: Db;
  readonly table: TableSpec;
  readonly handlers: readonly DueHandler[];
  readonly log: Log;
};

/** How many due aggregates a sweep acted on, and how many refused. */
export type Swept = { readonly done: number; readonly refused: number };

const AFTER_ANY_ID = '~';

const sweepOne = async (deps: SweepDeps, item: Item): Promise<boolean> => {
  const type = String(item['tag']);
  const handler = deps.handlers.find((one) => one.type === type);
  const act: Act = { by: 'clock', operation: `clock.${type}` };
  const result = await handler?.handle(item['ref'], act);
  if (result?.ok === true) return true;
  deps.log.warn('timers.refused', {
    context: deps.table.context,
    type,
    code: result?.error.code ?? 'timers.no_handler',
  });
  return false;
};

/** Everything of one context that is due by `at`, earliest first. A refusal is logged and left for the next sweep. */
export const sweepDue = async (deps: SweepDeps, at: Instant): Promise<Swept> => {
  const ranges = dueShards().map((pk) =>
    deps.db.queryAll(deps.table, { index: 'due', pk, upTo: `${at}${AFTER_ANY_ID}` }),
  );
  const items = (await Promise.all(ranges)).flat();
  items.sort((a, b) => (String(a['duesk']) < String(b['duesk']) ? -1 : 1));
  let done = 0;
  for (const item of items) if (await sweepOne(deps, item)) done += 1;
  return { done, refused: items.length - done };
};

/** The earliest due moment of one context, if any: where "to the next due moment" goes. */
export const nextDue = async (db: Db, table: TableSpec): Promise<string | undefined> => {
  const pages = await Promise.all(dueShards().map((pk) => db.query(table, { index: 'due', pk, limit: 1 })));
  const moments = pages.flatMap((page) => page.items.map((item) => String(item['duesk']).split('#')[0] ?? ''));
  return moments.sort()[0];
};
