import { doorWith } from '../../shell/door-route.tsx';
import { paymentsPages } from './payments/routes.ts';
import { sharesPages } from './shares/routes.ts';

export const financeRoutes = [
  doorWith('finance', {
    payments: paymentsPages,
    shares: sharesPages,
  }),
];
