import { doorRoute } from '../../shell/door-route.tsx';

const door = doorRoute('provider');

export const providerRoutes = [door.addChildren([])];
