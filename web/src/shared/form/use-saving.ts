import type { Instant } from '@kt/kernel';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { ClockContext } from '../api/clock-context.ts';
import { Refusal } from '../api/refusal.ts';

/** What the server has when writing begins. */
type Start = { readonly version: number; readonly saved: string; readonly savedAt?: Instant };

const EVERY_MS = 5_000;

type Save = (text: string, version: number) => Promise<{ readonly version: number }>;
type Told = { readonly busy: boolean; readonly at?: Instant; readonly refusal?: Refusal; readonly isAsked: boolean };

/** The same refusal over and over is told once: telling takes the focus. */
const refused = (before: Told, refusal: Refusal): Told => ({
  ...before,
  busy: false,
  refusal: before.refusal?.code === refusal.code ? before.refusal : refusal,
});

const MAY_PASS = ['web.offline', 'web.unreadable'];
const isOver = (refusal: Refusal | undefined): boolean =>
  refusal !== undefined && !MAY_PASS.includes(refusal.code) && refusal.status !== 401 && refusal.status < 500;

/**
 * Saves a draft to the server while it is written, a few seconds after each change, one save at a time. A lost network
 * or session is tried again quietly; any other refusal stops it and is told. `saveByHand` saves at once, tells whether it
 * is saved, and lets every refusal be told.
 */
export const useSaving = (save: Save, text: string, start: Start) => {
  const clock = useContext(ClockContext);
  const kept = useRef({ version: start.version, saved: start.saved, under: Promise.resolve(true) });
  const latest = useRef({ text, save });
  const [told, setTold] = useState<Told>({
    busy: false,
    isAsked: false,
    ...(start.savedAt !== undefined && { at: start.savedAt }),
  });
  useEffect(() => {
    latest.current = { text, save };
  }, [text, save]);
  const saveNow = useCallback(async (): Promise<boolean> => {
    const { text: wanted, save: send } = latest.current;
    if (wanted === kept.current.saved) return true;
    setTold((before) => ({ ...before, busy: true }));
    try {
      const { version } = await send(wanted, kept.current.version);
      kept.current = { ...kept.current, version, saved: wanted };
      setTold({ busy: false, isAsked: false, at: clock.now() });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setTold((before) => refused(before, error));
      return false;
    }
  }, [clock]);
  const flush = useCallback((): Promise<boolean> => {
    kept.current.under = kept.current.under.then(saveNow);
    return kept.current.under;
  }, [saveNow]);
  const saveByHand = useCallback((): Promise<boolean> => {
    setTold((before) => ({ ...before, isAsked: true }));
    return flush();
  }, [flush]);
  const stopped = isOver(told.refusal);
  useEffect(() => {
    if (stopped) return undefined;
    const timer = setInterval(() => void flush(), EVERY_MS);
    return () => clearInterval(timer);
  }, [flush, stopped]);
  return {
    busy: told.busy && told.isAsked,
    at: told.at,
    refusal: stopped || told.isAsked ? told.refusal : undefined,
    saveByHand,
    version: kept.current.version,
    isSaved: text === kept.current.saved,
  };
};
