import type { ReactNode } from 'react';
import { useSession } from '../shared/session/session-context.ts';
import { SignInPage } from './sign-in/view.tsx';

/** Shows its pages to those who have said who they are, the way in to others. */
export const SignedIn = ({ children }: { readonly children: ReactNode }) =>
  useSession().self === undefined ? <SignInPage /> : children;
