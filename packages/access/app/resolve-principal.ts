import { type Clock, err, type Id, ok, type Result, type UnitOfWork } from '@kt/kernel';
import { type Principal, principalOf } from '../domain/principal.ts';
import { isLive, isTouchDue } from '../domain/session.ts';
import type { CallerRecord, Principals, Sessions } from './ports.ts';
import { writing } from './sessions.ts';

/** What a request proves: nothing, a browser's session, or a verified bearer token of a person or of a machine. */
export type Credentials = PersonCredentials | { readonly is: 'machine'; readonly client: string };
export type PersonCredentials =
  | { readonly is: 'none' }
  | { readonly is: 'session'; readonly person: Id<'person'>; readonly secret: string }
  | { readonly is: 'bearer'; readonly person: Id<'person'> };

export type ResolveDeps = {
  readonly principals: Principals;
  readonly sessions: Sessions;
  readonly work: UnitOfWork;
  readonly clock: Clock;
  /** The real clock: sessions never follow the business clock. */
  readonly realClock: Clock;
};

type SignedOut = { readonly code: 'access.signed_out' } | { readonly code: 'access.token_invalid' };

const hasLiveSession = async (deps: ResolveDeps, record: CallerRecord, secret: string): Promise<boolean> => {
  const now = deps.realClock.now();
  const hash = deps.sessions.hash(secret);
  const session = record.sessions.find((one) => one.hash === hash);
  if (session === undefined || !isLive(session, now)) return false;
  if (!isTouchDue(session, now)) return true;
  const { person } = session;
  const touched = deps.sessions.touch(session, { ...session, touchedAt: now });
  await deps.work.run({ by: person, operation: 'session.touch' }, () => writing(person, touched));
  return true;
};

/** Who is calling, from one read. A session in use is also written again every few minutes. */
export const resolvePrincipalWith =
  (deps: ResolveDeps) =>
  async (credentials: PersonCredentials): Promise<Result<Principal, SignedOut>> => {
    if (credentials.is === 'none') return err({ code: 'access.signed_out' });
    const refused: SignedOut = { code: credentials.is === 'bearer' ? 'access.token_invalid' : 'access.signed_out' };
    const record = await deps.principals.read(credentials.person);
    if (record === undefined || record.person.state === 'closed') return err(refused);
    if (credentials.is === 'session' && !(await hasLiveSession(deps, record, credentials.secret))) return err(refused);
    return ok(principalOf(record.person, record.memberships, record.mandates, deps.clock.now()));
  };
