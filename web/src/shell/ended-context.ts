import { createContext } from 'react';

/** Whether the session ended under the reader's hands, and what to call when they are back. */
export const EndedContext = createContext<{ readonly ended: boolean; readonly back: () => void }>({
  ended: false,
  back: () => undefined,
});
