import type { Act, Clock } from '@kt/kernel';
import type { Log } from '../log/log.ts';
import type { Admitted, Gate, Wording } from './gate.ts';

/** What the shell needs from the function that mounts it. */
export type Shell = {
  readonly gate: Gate;
  readonly wording: Wording;
  readonly log: Log;
  /** Told in every answer as `server-time`: deadlines are judged by it, so a reader must see it. */
  readonly clock: Clock;
};

export type ShellEnv = {
  Variables: {
    shell: Shell;
    correlationId: string;
    /** The act of this call, for use cases. */
    act: Act;
    admitted: Admitted;
    /** The person who calls, once known: also of a call that is refused at the gate. */
    caller: string;
    /** Raw body of operations declared with `raw`. */
    raw: Uint8Array;
    operation: string;
    refusal: string;
  };
};
