import * as z from 'zod';
import { competitionsTold, type OpenedEnvelope } from './competitions.ts';
import { factsOf, type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';

const zCounts = z.object({ valid: z.int(), invalid: z.int(), void: z.int() });
const zOpening = z.looseObject({ competition: z.string(), counts: zCounts });
const zTender = z.looseObject({ id: z.string(), competition: z.string(), hash: z.string() });

const hasReason = ({ validity, reason }: OpenedEnvelope): boolean =>
  validity === 'valid' || (reason !== undefined && reason !== '');

const tally = (opened: readonly OpenedEnvelope[]): z.infer<typeof zCounts> => ({
  valid: opened.filter(({ validity }) => validity === 'valid').length,
  invalid: opened.filter(({ validity }) => validity === 'invalid').length,
  void: opened.filter(({ validity }) => validity === undefined).length,
});

/** (5) Each accepted tender was opened once, or is void with a reason; nothing else was opened, and the counts are true. */
export function* tendersOpenedOnce(known: Known): Generator<Finding> {
  const { accepted, opened } = competitionsTold(known);
  const items = statesOf(known, 'competition', 'tender', zTender);
  const openings = Map.groupBy(opened, ({ tender }) => tender);
  const finished = new Map(
    factsOf(known, 'competition.opened', zOpening).map(({ competition, counts }) => [competition, counts]),
  );
  for (const { tender, competition, hash } of accepted) {
    const own = openings.get(tender) ?? [];
    const most = finished.has(competition) ? own.length === 1 : own.length <= 1;
    yield that(most, `${tender}: opened ${String(own.length)} times`);
    for (const one of own) {
      yield that(hasReason(one), `${tender}: set aside without a reason`);
      yield that(one.hash === hash, `${tender}: another envelope was opened than the last one received`);
    }
    const kept = items.filter((item) => item.id === tender && item.hash === hash);
    yield that(
      kept.length === own.length,
      `${tender}: ${String(kept.length)} tenders on record for ${String(own.length)} openings`,
    );
  }
  const receivedOnes = new Set(accepted.map(({ tender }) => tender));
  for (const { tender } of opened) yield that(receivedOnes.has(tender), `${tender}: opened, but never received`);
  for (const { id } of items) yield that(receivedOnes.has(id), `${id}: on record, but never received`);
  for (const [competition, counts] of finished) {
    const told = tally(opened.filter((one) => one.competition === competition));
    const agree = told.valid === counts.valid && told.invalid === counts.invalid && told.void === counts.void;
    yield that(
      agree,
      `${competition}: the record of the opening counts ${JSON.stringify(counts)}, there are ${JSON.stringify(told)}`,
    );
  }
}
