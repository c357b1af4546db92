import { doorRoute, pageRoute } from '../../shell/door-route.tsx';

const door = doorRoute('public', { isOpen: true });

export const publicRoutes = [door.addChildren([pageRoute(door, '/', () => import('./start/view.tsx'))])];
