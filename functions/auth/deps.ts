import type { Access } from '@kt/access/compose.ts';
import type { VerifyBearer } from '@kt/access/http/credentials.ts';
import type { Clock, Language } from '@kt/kernel';
import type { Wording } from '@kt/platform/http/gate.ts';
import type { Log } from '@kt/platform/log/log.ts';
import type { IdentityProvider } from './identity-provider.ts';

export type AuthDeps = {
  readonly access: Pick<
    Access,
    | 'admit'
    | 'recordAttempt'
    | 'signIn'
    | 'startSession'
    | 'endSession'
    | 'viewSelf'
    | 'changeLanguage'
    | 'ownInvitations'
    | 'answerInvitation'
  >;
  readonly provider: IdentityProvider;
  readonly verifyBearer: VerifyBearer;
  /** Our own origin, e.g. `https://kumppanitori.example`. */
  readonly origin: string;
  readonly wording: Wording;
  readonly clock: Clock;
  readonly log: Log;
  /** At least 128 unpredictable bits, URL-safe. */
  readonly secret: () => string;
  /** The page that says what went wrong and offers to start again; a path of our own. */
  readonly failedPage: (language: Language, code: string) => string;
};

/** Where the web application says that sign-in failed. */
export const webFailedPage: AuthDeps['failedPage'] = (language, code) => `/${language}/sign-in?problem=${code}`;
