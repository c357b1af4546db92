import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, epochMs, type Instant, instantOfEpoch } from '@kt/kernel';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { writeWholeFile } from './whole-file.ts';

/** The business clock of one machine: the real time plus how far it was moved; it only goes forward. */
export type BusinessClock = Clock & { readonly moveTo: (at: Instant) => void };

const read = (file: string): number => {
  try {
    const offset = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
  } catch {
    return 0;
  }
};

/** A clock that remembers, in the data folder, how far it was moved. */
export const businessClock = (dir: string, real: Clock = systemClock): BusinessClock => {
  const file = join(dir, 'clock-offset-ms');
  let offset = read(file);
  const now = (): Instant => instantOfEpoch(epochMs(real.now()) + offset);
  return {
    now,
    moveTo: (at) => {
      const next = epochMs(at) - epochMs(real.now());
      if (next < offset) throw new RangeError('the business clock does not go back');
      writeWholeFile(file, String(next));
      offset = next;
    },
  };
};
