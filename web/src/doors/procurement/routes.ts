import { doorRoute } from '../../shell/door-route.tsx';

const door = doorRoute('procurement');

export const procurementRoutes = [door.addChildren([])];
