import type { Language } from '@kt/kernel';
import { createContext, useContext } from 'react';
import type { Membership, Party, Self } from './self.ts';

export type Session = {
  readonly language: Language;
  /** `undefined` while nobody is signed in. */
  readonly self: Self | undefined;
  readonly actingFor: Party | undefined;
  /** The membership acted under. */
  readonly acting: Membership | undefined;
  readonly actFor: (party: string) => void;
  /** Whether the reader holds one of these roles in what they act for now. */
  readonly has: (...roles: readonly string[]) => boolean;
};

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in, for whom they act, and in which language they read. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside of the shell');
  return session;
};
