import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../run/root.ts';
import { openingOf } from './opening.ts';

/** What P2 asks of an evaluation: work in proportion to the tenders, little more than one pass, the same in any order. */
const MOST = { growth: 2.2, overFloor: 1.5, openingSeconds: 60 } as const;
const TENDERS = 10_000;
/** Nothing compiled, one thread: block counts are then the same on every machine. */
const PLAIN = ['--single-threaded', '--no-opt', '--no-sparkplug', '--no-maglev'];

type Counted = {
  readonly isRight: boolean;
  readonly isOrderFree: boolean;
  readonly blocks: number;
  readonly again: number;
  readonly twice: number;
  readonly small: number;
  readonly floor: number;
};
type Found = { readonly lines: readonly string[]; readonly wrong: readonly string[] };

const counted = (): Counted => {
  const script = join(import.meta.dirname, 'counted.ts');
  const told = execFileSync(process.execPath, [...PLAIN, script, String(TENDERS)], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(told) as Counted;
};

const breachesOf = (rows: readonly (readonly [boolean, string])[]): readonly string[] =>
  rows.flatMap(([isMet, text]) => (isMet ? [] : [text]));

const ranking = (): Found => {
  const { isRight, isOrderFree, blocks, again, twice, small, floor } = counted();
  const [growth, overFloor] = [twice / blocks, small / floor];
  return {
    lines: [
      `ranking ${String(TENDERS)} tenders × 10 criteria × 5 lots: ${String(blocks)} blocks; twice as many: × ${growth.toFixed(2)}`,
      `ranking 1000 tenders × 10 criteria × 5 lots: ${String(small)} blocks, × ${overFloor.toFixed(2)} of one pass and a sort`,
    ],
    wrong: breachesOf([
      [isRight, 'the ranking is not that of one pass and a sort'],
      [isOrderFree, 'tenders in another order are ranked otherwise'],
      [blocks === again, 'the same ranking did not take the same blocks again'],
      [growth <= MOST.growth, `twice the tenders take ${growth.toFixed(2)} times the blocks`],
      [overFloor <= MOST.overFloor, `ranking takes ${overFloor.toFixed(2)} times the blocks of one pass`],
    ]),
  };
};

const opening = async (): Promise<Found> => {
  const { seconds, wasResumed, valid } = await openingOf(TENDERS);
  return {
    lines: [`opening ${String(TENDERS)} tenders, broken off half way: ${seconds.toFixed(1)} CPU s`],
    wrong: breachesOf([
      [wasResumed, 'the opening did not break off half way and go on'],
      [valid === TENDERS, `${String(valid)} of ${String(TENDERS)} tenders were opened as valid`],
      [seconds <= MOST.openingSeconds, `opening took ${seconds.toFixed(1)} CPU s`],
    ]),
  };
};

/** The evaluation against its bars; the opening, which takes minutes to prepare, in the full run only. */
export const measureEvaluation = async (isFull: boolean): Promise<Found> => {
  const parts = [ranking(), ...(isFull ? [await opening()] : [])];
  return { lines: parts.flatMap(({ lines }) => lines), wrong: parts.flatMap(({ wrong }) => wrong) };
};
