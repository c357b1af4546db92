import { doorRoute } from '../../shell/door-route.tsx';

const door = doorRoute('casework');

export const caseworkRoutes = [door.addChildren([])];
