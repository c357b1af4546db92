import type { Instant } from '@kt/kernel';
import { createContext, useContext, useEffect, useState } from 'react';
import { createServerClock, type ServerClock } from './server-clock.ts';

export const ClockContext = createContext<ServerClock>(createServerClock());

const MINUTE_MS = 60_000;

/** The server's time, afresh each minute and whenever the server says otherwise. */
export const useNow = (): Instant => {
  const clock = useContext(ClockContext);
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const tick = (): void => setNow(clock.now());
    const forget = clock.subscribe(tick);
    const timer = setInterval(tick, MINUTE_MS);
    tick();
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [clock]);
  return now;
};
