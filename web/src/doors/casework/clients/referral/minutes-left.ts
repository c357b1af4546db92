const MINUTE_MS = 60_000;

/** Whole minutes until a moment, the begun one counted; none when it has passed. Both in milliseconds. */
export const minutesLeft = (now: number, until: number): number => Math.max(0, Math.ceil((until - now) / MINUTE_MS));
