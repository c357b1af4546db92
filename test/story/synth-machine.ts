import { type SynthMachine, startSynthMachine } from '@kt/local-platform/synth/machine.ts';
import { newShift } from '@kt/local-platform/synth/shifted-time.ts';
import { synthClock } from '@kt/local-platform/synth/synth-clock.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { START } from './story.ts';

/**
 * The machine of a template: what `cdkOut` deploys, held to its roles. Every clock of this process goes with it, so it
 * must have a process of its own.
 */
export const synthMachine =
  (cdkOut: string) =>
  (dir: string, told: (line: string) => void): Promise<SynthMachine> => {
    const shift = newShift();
    const clock = synthClock(shift, START);
    return startSynthMachine({ dir, port: 0, cdkOut, clock, shift, log: createLog(told, clock.now), told });
  };
