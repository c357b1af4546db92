import { doorWith } from '../../shell/door-route.tsx';
import { agreementsPages } from './agreements/routes.ts';
import { askedPages } from './asked/routes.ts';
import { awardsPages } from './awards/routes.ts';
import { competitionsPages } from './competitions/routes.ts';
import { writingPages } from './competitions/writing/routes.ts';
import { hearingsPages } from './hearings/routes.ts';
import { peoplePages } from './people/routes.ts';
import { systemsPages } from './systems/routes.ts';
import { walletsPages } from './wallets/routes.ts';

export const procurementRoutes = [
  doorWith('procurement', {
    agreements: agreementsPages,
    asked: askedPages,
    awards: awardsPages,
    competitions: competitionsPages,
    'competitions/writing': writingPages,
    hearings: hearingsPages,
    people: peoplePages,
    systems: systemsPages,
    wallets: walletsPages,
  }),
];
