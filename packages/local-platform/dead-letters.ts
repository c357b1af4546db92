import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeadLetter } from '@kt/platform/worker/relay.ts';
import * as z from 'zod';
import { writeWholeFile } from './whole-file.ts';

const zLetters = z.array(
  z.strictObject({ event: z.string(), subscriber: z.string(), factIndex: z.int(), code: z.string() }),
);

/** Facts that a subscriber could not take, kept in the data folder until they are delivered after all. */
export type DeadLetters = {
  readonly all: () => readonly DeadLetter[];
  /** On disk when it returns; the same fact for the same subscriber is kept once, with its newest code. */
  readonly keep: (letter: DeadLetter) => void;
  readonly remove: (letter: DeadLetter) => void;
};

const isSame = (a: DeadLetter, b: DeadLetter): boolean =>
  a.event === b.event && a.subscriber === b.subscriber && a.factIndex === b.factIndex;

export const keptDeadLetters = (dir: string): DeadLetters => {
  const file = join(dir, 'dead-letters.json');
  let letters: readonly DeadLetter[] = existsSync(file) ? zLetters.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const replace = (next: readonly DeadLetter[]): void => {
    writeWholeFile(file, JSON.stringify(next, undefined, 1));
    letters = next;
  };
  const without = (letter: DeadLetter) => letters.filter((one) => !isSame(one, letter));
  return {
    all: () => letters,
    keep: (letter) => {
      replace([...without(letter), letter]);
    },
    remove: (letter) => {
      replace(without(letter));
    },
  };
};
