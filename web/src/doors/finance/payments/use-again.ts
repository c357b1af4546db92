import { useEffect } from 'react';

const PAUSE_MS = 1_000;

/** Looks again each second while the server is at work. */
export const useAgain = (isWorking: boolean, again: () => unknown): void => {
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setInterval(() => void again(), PAUSE_MS);
    return () => clearInterval(timer);
  }, [isWorking, again]);
};
