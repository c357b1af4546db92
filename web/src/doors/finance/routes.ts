import { doorRoute } from '../../shell/door-route.tsx';

const door = doorRoute('finance');

export const financeRoutes = [door.addChildren([])];
