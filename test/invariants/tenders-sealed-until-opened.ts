import * as z from 'zod';
import { competitionsTold, type Told } from './competitions.ts';
import { itemsOf, type Known } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { readableTenders } from './readable-tenders.ts';

const zOpenedItem = z.looseObject({ state: z.looseObject({ id: z.string(), competition: z.string() }) });

/** Each envelope was received after the publication and before the deadline that stood at that moment. */
function* timely({ received, deadlines }: Told): Generator<Finding> {
  for (const { competition, tender, at } of received) {
    const deadline = deadlines.get(competition)?.findLast((one) => one.at <= at)?.deadline;
    if (deadline === undefined) yield `${tender}: received at ${at}, before ${competition} was published`;
    else yield that(at < deadline, `${tender}: received at ${at}, the deadline was ${deadline}`);
  }
}

const timelyEnvelope = ({ received, deadlines }: Told, tender: string, hash: string): boolean =>
  received.some(
    (one) =>
      one.tender === tender &&
      one.hash === hash &&
      one.at < (deadlines.get(one.competition)?.findLast(({ at }) => at <= one.at)?.deadline ?? ''),
  );

/** Each opening came after the deadline, two different openers, and the signed log head; and never for a late envelope. */
function* openedInTime(told: Told): Generator<Finding> {
  for (const { competition, tender, at, hash, validity } of told.opened) {
    const deadline = told.deadlines.get(competition)?.at(-1)?.deadline ?? '';
    yield that(at >= deadline, `${tender}: opened at ${at}, before the deadline ${deadline}`);
    const openers = new Set((told.approvals.get(competition) ?? []).filter((one) => one.at <= at).map(({ by }) => by));
    yield that(openers.size >= 2, `${tender}: opened with ${String(openers.size)} openers`);
    const isWitnessed = told.witnessed.get(competition)?.some((one) => one.at <= at);
    yield that(isWitnessed === true, `${tender}: opened before the log's head was signed`);
    const isTimely = validity === undefined || timelyEnvelope(told, tender, hash);
    yield that(isTimely, `${tender}: opened as timely, no such envelope came in time`);
  }
}

/** (4) No tender is readable before deadline and opening, and none that came late is opened as timely. */
export async function* tendersSealedUntilOpened(known: Known): AsyncGenerator<Finding> {
  const told = competitionsTold(known);
  yield* timely(told);
  yield* openedInTime(told);
  for (const { state } of itemsOf(known, 'competition', 'tender', zOpenedItem))
    yield that(told.released.has(state.competition), `${state.id}: lies open though nobody has approved an opening`);
  yield* readableTenders(known, told);
}
