import {
  type Attempt,
  type Clock,
  type Id,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { isLive, type Session } from '../domain/session.ts';
import type { Sessions } from './ports.ts';

export type SessionDeps = {
  readonly work: UnitOfWork;
  readonly sessions: Sessions;
  /** The real clock, which no panel moves. */
  readonly realClock: Clock;
};

/** Browsers one person may be signed in with at the same time; a further sign-in ends the oldest. */
const MOST_SESSIONS = 10;

const toRemove = (all: readonly Session[], isOver: (session: Session) => boolean): readonly Session[] => {
  const living = all.filter((session) => !isOver(session)).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  return [...all.filter(isOver), ...living.slice(MOST_SESSIONS - 1)];
};

/** A session row is no aggregate: it has no version and no event. */
export const writing = (person: Id<'person'>, part: TxPart): Promise<Result<Attempt, never>> =>
  Promise.resolve(ok({ done: { id: person, version: 1 }, parts: [part] }));

/** @param secret at least 128 unpredictable bits; only its hash is kept. */
export const startSessionWith =
  ({ work, sessions, realClock }: SessionDeps) =>
  async (person: Id<'person'>, secret: string): Promise<Result<Session, WorkError>> => {
    const now = realClock.now();
    const session: Session = { person, hash: sessions.hash(secret), startedAt: now, touchedAt: now };
    const instead = toRemove(await sessions.ofPerson(person), (one) => !isLive(one, now));
    const act = { by: person, operation: 'session.start' };
    const done = await work.run(act, () => writing(person, sessions.start(session, instead)));
    return done.ok ? ok(session) : done;
  };

/** Ends one session for good; ending it twice is the same as once. */
export const endSessionWith =
  ({ work, sessions }: Omit<SessionDeps, 'realClock'>) =>
  (person: Id<'person'>, secret: string): Promise<Result<unknown, WorkError>> =>
    work.run({ by: person, operation: 'session.end' }, () =>
      writing(person, sessions.end(person, sessions.hash(secret))),
    );
