import type { PageLine } from '../../../shell/door-route.tsx';

export const referralsPages: readonly PageLine[] = [
  ['provider/referrals', () => import('./list/view.tsx')],
  ['provider/referrals/$authority/$referral', () => import('./referral/view.tsx')],
  ['provider/referrals/$authority/$referral/messages', () => import('./messages/view.tsx')],
  ['provider/referrals/$authority/$referral/results', () => import('./results/view.tsx')],
  ['provider/referrals/$authority/$referral/employment', () => import('./employment/view.tsx')],
  ['provider/referrals/$authority/claims/$claim', () => import('./claim/view.tsx')],
];
