import { join } from 'node:path';
import type { Log } from '@kt/platform/log/log.ts';
import { businessClock } from '../clock.ts';
import { STAGE } from '../local-platform.ts';
import { writeWholeFile } from '../whole-file.ts';
import { type SynthMachine, startSynthMachine } from './machine.ts';
import { newShift } from './shifted-time.ts';
import { synthClock } from './synth-clock.ts';
import { synthesize } from './synthesize.ts';

export type OpenSynthOptions = {
  readonly dir: string;
  readonly port: number;
  /** Where the synthesis is written. */
  readonly cdkOut: string;
  readonly log: Log;
  readonly told: (line: string) => void;
};

/** Synthesizes the stage of one machine and starts it on a data folder, whose clock it goes on with. */
export const openSynth = async ({ dir, cdkOut, ...rest }: OpenSynthOptions): Promise<SynthMachine> => {
  synthesize(cdkOut, STAGE);
  const shift = newShift();
  const clock = synthClock(shift, businessClock(dir).now(), (ahead) => {
    writeWholeFile(join(dir, 'clock-offset-ms'), String(ahead));
  });
  return startSynthMachine({ dir, cdkOut, clock, shift, ...rest });
};
