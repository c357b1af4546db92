import { doorWith } from '../../shell/door-route.tsx';
import { clientsPages } from './clients/routes.ts';
import { findPages } from './find/routes.ts';
import { guidancePages } from './guidance/routes.ts';
import { refusedPages } from './refused/routes.ts';
import { requestsPages } from './requests/routes.ts';
import { supervisionPages } from './supervision/routes.ts';
import { verificationPages } from './verification/routes.ts';
import { waitingPages } from './waiting/routes.ts';

export const caseworkRoutes = [
  doorWith('casework', {
    clients: clientsPages,
    find: findPages,
    supervision: supervisionPages,
    requests: requestsPages,
    waiting: waitingPages,
    verification: verificationPages,
    refused: refusedPages,
    guidance: guidancePages,
  }),
];
