import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import { itemsOf, type Known, placeOf, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';

const zState = z.looseObject({ id: z.string(), state: z.string() });
const zCompetition = z.looseObject({
  id: z.string(),
  openingApprovedAt: zInstant.optional(),
  opened: z.unknown().optional(),
});
const zOrders = z.looseObject({ state: zCompetition });

/** Kinds that a worker carries on with, and the states in which it has not finished. */
const UNFINISHED: readonly (readonly [table: string, tag: string, states: readonly string[]])[] = [
  ['settlement', 'run', ['building', 'sending', 'discarding']],
  ['settlement', 'statement', ['importing']],
];

function* overdue({ stored, now }: Known): Generator<Finding> {
  for (const one of stored) {
    const { duesk } = one.item;
    if (typeof duesk !== 'string') continue;
    const due = duesk.split('#')[0] ?? '';
    yield that(due > now, `${placeOf(one)}: was due at ${due}`);
  }
}

/** (11) Nothing is pending, nothing is overdue, and no work was left half done. */
export function* everythingFinishes(known: Known): Generator<Finding> {
  for (const { queue, count } of known.pending) yield that(count === 0, `${queue}: holds ${String(count)}`);
  yield* overdue(known);
  for (const [table, tag, states] of UNFINISHED)
    for (const { id, state } of statesOf(known, table, tag, zState))
      yield that(!states.includes(state), `${id}: still ${state}`);
  for (const { state } of itemsOf(known, 'competition', 'competition', zOrders))
    yield that(
      state.openingApprovedAt === undefined || state.opened !== undefined,
      `${state.id}: approved but not opened`,
    );
}
