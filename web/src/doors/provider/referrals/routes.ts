import type { PageLine } from '../../../shell/door-route.tsx';

export const referralsPages: readonly PageLine[] = [
  ['provider/referrals', () => import('./list/view.tsx')],
  ['provider/referrals/$authority/$referral', () => import('./referral/view.tsx')],
];
