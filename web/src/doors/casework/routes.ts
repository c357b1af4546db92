import { doorWith } from '../../shell/door-route.tsx';
import { clientsPages } from './clients/routes.ts';
import { verificationPages } from './verification/routes.ts';

export const caseworkRoutes = [
  doorWith('casework', {
    clients: clientsPages,
    verification: verificationPages,
  }),
];
