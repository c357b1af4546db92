import type { PageLine } from '../../../shell/door-route.tsx';

export const clientsPages: readonly PageLine[] = [
  ['casework/clients', () => import('./list/view.tsx')],
  ['casework/clients/new', () => import('./new/view.tsx')],
  ['casework/clients/$client', () => import('./client/view.tsx')],
  ['casework/clients/$client/details', () => import('./details/view.tsx')],
  ['casework/clients/$client/move', () => import('./move/view.tsx')],
  ['casework/clients/$client/hand-over', () => import('./hand-over/view.tsx')],
  ['casework/clients/$client/separation', () => import('./separation/view.tsx')],
  ['casework/clients/$client/reads', () => import('./reads/view.tsx')],
  ['casework/clients/$client/options', () => import('./options/view.tsx')],
  ['casework/clients/$client/compare', () => import('./compare/view.tsx')],
  ['casework/clients/$client/plain', () => import('./plain/view.tsx')],
  ['casework/clients/$client/refer', () => import('./refer/view.tsx')],
  ['casework/client-system', () => import('./system/view.tsx')],
  ['casework/deputies', () => import('./deputies/view.tsx')],
  ['casework/referrals/$referral', () => import('./referral/view.tsx')],
  ['casework/referrals/$referral/messages', () => import('./messages/view.tsx')],
  ['casework/referrals/$referral/switch', () => import('./switch/view.tsx')],
  ['casework/referrals/$referral/next', () => import('./onward/view.tsx')],
];
