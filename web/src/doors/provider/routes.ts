import { doorWith } from '../../shell/door-route.tsx';
import { agreementsPages } from './agreements/routes.ts';
import { joiningPages } from './joining/routes.ts';
import { moneyPages } from './money/routes.ts';
import { placesPages } from './places/routes.ts';
import { referralsPages } from './referrals/routes.ts';
import { servicesPages } from './services/routes.ts';
import { tendersPages } from './tenders/routes.ts';
import { walletPages } from './wallet/routes.ts';

export const providerRoutes = [
  doorWith('provider', {
    agreements: agreementsPages,
    joining: joiningPages,
    money: moneyPages,
    places: placesPages,
    referrals: referralsPages,
    services: servicesPages,
    tenders: tendersPages,
    wallet: walletPages,
  }),
];
