import * as z from 'zod';
import { factsOf, type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';

const zLine = z.looseObject({
  id: z.string(),
  authority: z.string(),
  claim: z.string(),
  referral: z.string(),
  step: z.string(),
  state: z.string(),
  amountCents: z.int(),
  corrects: z.string().optional(),
});
type Line = z.infer<typeof zLine>;
const zClaim = z.looseObject({ authority: z.string(), claim: z.string(), occurrence: z.int() });
const zChunk = z.looseObject({
  state: z.string(),
  payments: z.array(z.looseObject({ endToEndId: z.string(), lead: z.string(), carried: z.array(z.string()) })),
});
const zOfLine = z.looseObject({ line: z.string() });
const zFailed = z.looseObject({ line: z.string(), wasPaid: z.boolean() });

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** A payment that still stands: not dropped, not a credit itself, and not taken back in full by one. */
const isLive = (line: Line, lines: readonly Line[]): boolean => {
  if (line.state === 'dropped' || line.corrects !== undefined) return false;
  const credits = lines.filter((other) => other.corrects === line.claim && other.state !== 'dropped');
  return credits.length === 0 || credits.reduce((sum, { amountCents }) => sum + amountCents, line.amountCents) > 0;
};

function* eachOutcome(known: Known, lines: readonly Line[]): Generator<Finding> {
  const occurrences = new Map(
    statesOf(known, 'outcomes', 'claim', zClaim).map(({ authority, claim, occurrence }) => [
      `${authority} ${claim}`,
      occurrence,
    ]),
  );
  const byReferral = Map.groupBy(lines, ({ authority, referral }) => `${authority} ${referral}`);
  const outcomes: string[] = [];
  for (const own of byReferral.values())
    for (const line of own) {
      const occurrence = occurrences.get(`${line.authority} ${line.claim}`);
      yield that(occurrence !== undefined, `${line.id}: pays ${line.claim}, which does not exist`);
      if (isLive(line, own)) outcomes.push(`${line.referral} ${line.step} ${String(occurrence)}`);
    }
  for (const [outcome, count] of counted(outcomes))
    yield that(count === 1, `${outcome}: ${String(count)} live payments`);
}

function* eachTransfer(known: Known): Generator<Finding> {
  const chunks = statesOf(known, 'settlement', 'chunk', zChunk).filter(({ state }) => state !== 'discarded');
  const payments = chunks.flatMap((chunk) => chunk.payments);
  for (const [id, count] of counted(payments.map(({ endToEndId }) => endToEndId)))
    yield that(count === 1, `${id}: stands ${String(count)} times in payment files`);
}

function* eachBooking(known: Known): Generator<Finding> {
  const paid = counted(factsOf(known, 'line.paid', zOfLine).map(({ line }) => line));
  const back = counted(factsOf(known, 'line.failed', zFailed).flatMap(({ line, wasPaid }) => (wasPaid ? [line] : [])));
  for (const [line, count] of paid) yield that(count - (back.get(line) ?? 0) <= 1, `${line}: was paid twice`);
}

/** (2) At most one live payment for each outcome and step, and each payment at most once in a file and at the bank. */
export function* oneLivePayment(known: Known): Generator<Finding> {
  const lines = statesOf(known, 'settlement', 'line', zLine);
  for (const [claim, count] of counted(lines.map(({ authority, claim }) => `${authority} ${claim}`)))
    yield that(count === 1, `${claim}: has ${String(count)} lines`);
  yield* eachOutcome(known, lines);
  yield* eachTransfer(known);
  yield* eachBooking(known);
}
