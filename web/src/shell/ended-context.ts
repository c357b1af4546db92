import { createContext } from 'react';

/** Whether the session ended under the reader's hands, and what to call when they are back. */
export const EndedContext = createContext<{
  readonly ended: boolean;
  /** Somebody is signed in. */
  readonly mayEnd: boolean;
  readonly back: () => void;
  /** Leaves the page as it is, to be looked at or copied from. */
  readonly later: () => void;
}>({
  ended: false,
  mayEnd: false,
  back: () => undefined,
  later: () => undefined,
});
