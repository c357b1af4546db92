import { sha256 } from '@kt/platform/db/canonical.ts';
import * as z from 'zod';
import { factsOf, type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';

const zRanked = z.array(z.looseObject({ rank: z.int(), tender: z.string() }));
const zDecided = z.looseObject({
  competition: z.string(),
  version: z.int(),
  document: z.string(),
  evaluation: z.string(),
  winners: zRanked,
});
const zLocked = z.looseObject({ competition: z.string(), document: z.string() });
const zCompetition = z.looseObject({
  id: z.string(),
  decision: z.looseObject({ version: z.int(), document: z.string(), evaluation: z.string() }).optional(),
});
const zDocument = z.looseObject({ evaluation: z.string(), ranked: zRanked });
const zEvaluation = z.looseObject({ inputs: z.looseObject({ competition: z.string() }), ranking: zRanked });

type Named = { readonly version: number; readonly document: string; readonly evaluation: string };
type Decided = z.infer<typeof zDecided>;
type Ranked = z.infer<typeof zRanked>;

const order = (ranked: Ranked): string =>
  ranked
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ tender }) => tender)
    .join(' ');

type Frozen<T> = { readonly found: T } | { readonly wrong: string };

/** A frozen document, if it still hashes to its name. */
const frozen = async <T>(
  known: Known,
  kind: string,
  of: Decided,
  hash: string,
  schema: z.ZodType<T>,
): Promise<Frozen<T>> => {
  const file = await known.files.get(`competition/${kind}/${of.competition}/${hash}.json`);
  const name = `${of.competition} v${String(of.version)}: ${kind} ${hash}`;
  if (file === undefined) return { wrong: `${name} is missing` };
  const text = new TextDecoder().decode(file.bytes);
  if (sha256(text) !== hash) return { wrong: `${name} hashes to something else` };
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? { found: parsed.data } : { wrong: `${name} does not read` };
};

async function* documents(known: Known, decided: Decided): AsyncGenerator<Finding> {
  const { competition, version } = decided;
  const name = `${competition} v${String(version)}`;
  const decision = await frozen(known, 'decisions', decided, decided.document, zDocument);
  const evaluation = await frozen(known, 'evaluations', decided, decided.evaluation, zEvaluation);
  yield 'found' in decision || decision.wrong;
  yield 'found' in evaluation || evaluation.wrong;
  if (!('found' in decision) || !('found' in evaluation)) return;
  yield that(decision.found.evaluation === decided.evaluation, `${name}: the document names another evaluation`);
  yield that(evaluation.found.inputs.competition === competition, `${name}: rests on another competition's evaluation`);
  yield that(
    order(decision.found.ranked) === order(evaluation.found.ranking),
    `${name}: ranks otherwise than its evaluation`,
  );
  const ranked = new Set(evaluation.found.ranking.map(({ tender }) => tender));
  yield that(
    decided.winners.every(({ tender }) => ranked.has(tender)),
    `${name}: a winner was never ranked`,
  );
}

/** Versions count up from one, each resting on an evaluation that was locked. */
async function* eachVersion(known: Known, own: readonly Decided[]): AsyncGenerator<Finding> {
  const locked = factsOf(known, 'competition.scores_locked', zLocked);
  for (const [index, decided] of own.entries()) {
    const { competition, version, evaluation } = decided;
    yield that(version === index + 1, `${competition}: v${String(version)} stands where v${String(index + 1)} should`);
    const wasLocked = locked.some((one) => one.competition === competition && one.document === evaluation);
    yield that(wasLocked, `${competition} v${String(version)}: its evaluation was never locked`);
    yield* documents(known, decided);
  }
}

const names = (a: Named | undefined, b: Named | undefined): boolean =>
  a?.version === b?.version && a?.document === b?.document && a?.evaluation === b?.evaluation;

/** (7) Decisions only ever grow by versions, and each names frozen inputs that still hash to their name. */
export async function* decisionsAppendOnly(known: Known): AsyncGenerator<Finding> {
  const versions = Map.groupBy(factsOf(known, 'competition.decided', zDecided), ({ competition }) => competition);
  for (const own of versions.values()) yield* eachVersion(known, own);
  for (const { id, decision } of statesOf(known, 'competition', 'competition', zCompetition))
    if (versions.has(id) || decision !== undefined)
      yield that(names(decision, versions.get(id)?.at(-1)), `${id}: does not show its last decision`);
}
