// Run by `main.ts` of the folder above with an unoptimised V8: what ranking costs, in blocks.
import { createHash } from 'node:crypto';
import { type Evaluation, evaluate, freezeInputs, lotText } from '@kt/competition/domain/evaluation.ts';
import { WORLD } from '@kt/competition/testing/default-world.ts';
import { rankedAtLeast, tenCriteria, tendersOfLot } from '@kt/competition/testing/evaluation-load.ts';
import { blocksOf } from './blocks.ts';

const [size = 1_000] = process.argv.slice(2).map(Number);
const LOTS = [1, 2, 3, 4, 5];
const SMALL = 1_000;
const drawn = new Map<string, string>();
/** Hashing is outside of what is counted. */
const lotOf = (seed: string, tender: Parameters<typeof lotText>[1]): string => {
  const text = lotText(seed, tender);
  const known = drawn.get(text) ?? createHash('sha256').update(text).digest('hex');
  drawn.set(text, known);
  return known;
};
const seedOf = (lot: number): string => `root of lot ${String(lot)}`;

type Lot = ReturnType<typeof tendersOfLot>;
const evaluated = ({ tenders, agreed }: Lot, lot: number): Evaluation => {
  const inputs = freezeInputs(WORLD.competition, tenCriteria, tenders, agreed, seedOf(lot));
  if (!inputs.ok) throw new TypeError(inputs.error.code);
  const made = evaluate(inputs.value, lotOf);
  if (!made.ok) throw new TypeError(made.error.code);
  return made.value;
};
const orderOf = ({ ranking }: Evaluation): string => ranking.map(({ tender }) => tender).join();
const lotsOf = (count: number): readonly Lot[] => LOTS.map((lot) => tendersOfLot(count, lot));
const rankAll = (lots: readonly Lot[]): readonly Evaluation[] => lots.map((one, n) => evaluated(one, n));

/** Every third from behind, so that neighbours are torn apart. */
const shuffled = <T>(rows: readonly T[]): readonly T[] =>
  [2, 0, 1].flatMap((rest) => rows.filter((_, n) => n % 3 === rest)).toReversed();

const small = lotsOf(SMALL);
const large = lotsOf(size);
const twice = lotsOf(2 * size);
const oneByOne = small.map((one, n) => rankedAtLeast(one, seedOf(n), lotOf).join());
const ranked = rankAll(small).map(orderOf);
const apart = rankAll(
  small.map(({ tenders, agreed }) => ({ tenders: [...shuffled(tenders)], agreed: [...shuffled(agreed)] })),
);
rankAll(twice);
const report = {
  isRight: ranked.join('\n') === oneByOne.join('\n'),
  isOrderFree: apart.map(orderOf).join('\n') === ranked.join('\n'),
  size,
  blocks: await blocksOf(() => rankAll(large)),
  again: await blocksOf(() => rankAll(large)),
  twice: await blocksOf(() => rankAll(twice)),
  small: await blocksOf(() => rankAll(small)),
  floor: await blocksOf(() => small.map((one, n) => rankedAtLeast(one, seedOf(n), lotOf))),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
