import { epochMs, type Instant, instantOfEpoch, isInstant } from '@kt/kernel';

const SKEW_MS = 1_000;

export type ServerClock = {
  /** The server's time now: deadlines are judged by it, never by the reader's machine. */
  readonly now: () => Instant;
  readonly heard: (header: string | null) => void;
  readonly subscribe: (changed: () => void) => () => void;
};

/** Follows the server's clock by the `server-time` header of its answers. */
export const createServerClock = (local: () => number = Date.now): ServerClock => {
  const state = { ahead: 0 };
  const listeners = new Set<() => void>();
  return {
    now: () => instantOfEpoch(local() + state.ahead),
    heard: (header) => {
      if (header === null || !isInstant(header)) return;
      const ahead = epochMs(header) - local();
      if (Math.abs(ahead - state.ahead) < SKEW_MS) return;
      state.ahead = ahead;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
};
