import type { Known } from './dump.ts';
import type { Finding } from './finding.ts';
import { recountEarnings } from './recount-earnings.ts';
import { recountFigures, recountReception, recountRows, recountRunning } from './recount-figures.ts';
import { recountLedger, recountRuns, recountShares } from './recount-ledger.ts';
import { recountPlaces } from './recount-places.ts';
import { recountStages } from './recount-stages.ts';

/**
 * (8) Every counter and total equals a recount of what it counts. Totals that follow from events are compared once
 * nothing is pending.
 */
export function* aggregatesRecount(known: Known): Generator<Finding> {
  yield* recountPlaces(known);
  yield* recountEarnings(known);
  yield* recountRuns(known);
  if (!known.isQuiet) return;
  yield* recountStages(known);
  yield* recountLedger(known);
  yield* recountShares(known);
  yield* recountFigures(known);
  yield* recountRunning(known);
  yield* recountRows(known);
  yield* recountReception(known);
}
