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

/** A device that has no room keeps what it had; the page still holds what was typed. */
const keep = (key: string, text: string): void => {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Told beside the field: only what is too long for a form is too long for a device.
  }
};

export const dropDraft = (key: string): void => localStorage.removeItem(PREFIX + key);

/** Nothing that was typed stays on this device: whoever signs out may leave it to others. */
export const dropDrafts = (): void => {
  const kept = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  for (const key of kept) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
};

/**
 * Keeps what was typed on this device within 0.4 s; survives a reload, a lost network and the end of a session. With
 * `undefined` nothing is kept: what the server has, the device need not hold in clear.
 */
export const useDeviceDraft = (key: string, value: object | undefined): void => {
  const text = value === undefined ? undefined : JSON.stringify(value);
  useEffect(() => {
    if (text === undefined) {
      dropDraft(key);
      return undefined;
    }
    const timer = setTimeout(() => keep(PREFIX + key, text), DELAY_MS);
    return () => clearTimeout(timer);
  }, [key, text]);
};
