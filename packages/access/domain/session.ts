import { earliest, type Id, type Instant, plusHours, plusMs } from '@kt/kernel';

/**
 * One signed-in browser. Known by the SHA-256 of a random value that only the browser's cookie holds. All times follow
 * the real clock, never the business clock that the local platform can move.
 */
export type Session = {
  readonly person: Id<'person'>;
  /** Lower-case hex SHA-256 of the cookie's random part. */
  readonly hash: string;
  readonly startedAt: Instant;
  readonly touchedAt: Instant;
};

export const IDLE_HOURS = 8;
/** However busy it is, a session ends a day after sign-in. */
export const LONGEST_HOURS = 24;
/** A session in use is written again at most this often. */
export const TOUCH_EVERY_MS = 5 * 60_000;

export const sessionEndsAt = (session: Session): Instant =>
  earliest(plusHours(session.touchedAt, IDLE_HOURS), plusHours(session.startedAt, LONGEST_HOURS));

export const isLive = (session: Session, now: Instant): boolean => now < sessionEndsAt(session);

export const isTouchDue = (session: Session, now: Instant): boolean => now >= plusMs(session.touchedAt, TOUCH_EVERY_MS);
