import { readFileSync } from 'node:fs';
import { evaluate, type LotOf, lotText } from '@kt/competition/domain/evaluation.ts';
import { replay } from '@kt/competition/domain/published-evaluation.ts';
import type { RankedTender } from '@kt/competition/domain/ranking.ts';
import { zEvaluation } from '@kt/competition/store/document-schemas.ts';
import * as wire from '@kt/competition/wire.ts';
import { canonicalJson } from '@kt/kernel';
import { sha256 } from '@kt/platform/db/canonical.ts';

const HUNDREDTHS = 100;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const lotOf: LotOf = (seed, tender) => sha256(lotText(seed, tender));

type Replayed = {
  readonly told: readonly RankedTender[];
  readonly again: readonly RankedTender[];
  /** Hash under which the decision names what was frozen. */
  readonly evaluation?: string;
};

/** Reckons a file again: what parties get after the decision, or the frozen evaluation itself. */
const replayed = (file: unknown): Replayed | undefined => {
  const published = wire.publishedEvaluation.safeParse(file);
  if (published.success) {
    const { ranking, evaluation } = published.data;
    return { told: ranking, again: replay(published.data, lotOf), ...(evaluation !== undefined && { evaluation }) };
  }
  const frozen = zEvaluation.safeParse(file);
  if (!frozen.success) return undefined;
  const again = evaluate(frozen.data.inputs, lotOf);
  if (!again.ok) return undefined;
  return { told: frozen.data.ranking, again: again.value.ranking, evaluation: sha256(canonicalJson(frozen.data)) };
};

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Ranks the tenders of a file again: `npm run replay -- file`. Exits 1 when the ranking in it is another. */
const main = (path: string | undefined): boolean => {
  if (path === undefined) {
    say('Name the file of a comparison: npm run replay -- comparison.json');
    return false;
  }
  const done = replayed(read(path));
  if (done === undefined) {
    say(`${path} is not the file of a comparison.`);
    return false;
  }
  for (const { rank, tender, total, decidedBy } of done.again)
    say(
      `${String(rank).padStart(3)}. ${tender} ${(total / HUNDREDTHS).toFixed(2).padStart(7)} points, by ${decidedBy}`,
    );
  const isSame = canonicalJson(done.again) === canonicalJson(done.told);
  if (done.evaluation !== undefined) say(`The decision names the evaluation ${done.evaluation}.`);
  say(isSame ? 'The same ranking, byte for byte.' : 'ANOTHER RANKING than the one in the file.');
  return isSame;
};

process.exitCode = main(process.argv.slice(2).find((argument) => !argument.startsWith('-'))) ? 0 : 1;
