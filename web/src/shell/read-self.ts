import { refusalOf } from '../shared/api/refusal.ts';
import { type Self, selfIn } from '../shared/session/self.ts';

const SIGNED_OUT = 401;

/** Written at sign-in and taken away at sign-out: without it nobody needs to be asked for. */
export const HINT = '__Host-signed-in=';

/**
 * Who is signed in, by `/auth/me`; `null` when nobody is. `before` is whom it named last: a session that ended by itself
 * takes no page away from them, only signing out does.
 *
 * @throws Refusal when the server says neither.
 */
export const readSelf = async (
  cookies: string,
  before: Self | null | undefined,
  ask: () => Promise<Response>,
): Promise<Self | null> => {
  if (!cookies.includes(HINT)) return null;
  const answer = await ask();
  if (answer.ok) return selfIn(await answer.json());
  const refusal = await refusalOf(answer);
  if (answer.status === SIGNED_OUT) return before ?? null;
  throw refusal;
};
