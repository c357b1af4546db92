import { useEffect } from 'react';

const DELAY_MS = 400;
const PREFIX = 'draft:';

export const keptDraft = (key: string): unknown => {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const dropDraft = (key: string): void => localStorage.removeItem(PREFIX + key);

/** Keeps what was typed on this device within 0.4 s; survives a reload, a lost network and the end of a session. */
export const useDeviceDraft = (key: string, value: unknown): void => {
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => localStorage.setItem(PREFIX + key, text), DELAY_MS);
    return () => clearTimeout(timer);
  }, [key, text]);
};
