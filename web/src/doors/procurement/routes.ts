import { doorOf } from '../../shell/door-route.tsx';
import { agreementsPages } from './agreements/routes.ts';
import { awardsPages } from './awards/routes.ts';
import { competitionsPages } from './competitions/routes.ts';
import { hearingsPages } from './hearings/routes.ts';
import { peoplePages } from './people/routes.ts';
import { systemsPages } from './systems/routes.ts';
import { walletsPages } from './wallets/routes.ts';

export const procurementRoutes = [
  doorOf('procurement', [
    ...systemsPages,
    ...competitionsPages,
    ...awardsPages,
    ...agreementsPages,
    ...peoplePages,
    ...hearingsPages,
    ...walletsPages,
  ]),
];
