import { doorRoute, pageRoute } from './door-route.tsx';

const open = doorRoute('shell', { isOpen: true });
const own = doorRoute('shell');

/** Pages that belong to no door: sign-in, tasks, what the law and good manners demand. */
export const shellRoutes = [
  open.addChildren([
    pageRoute(open, 'sign-in', () => import('./sign-in/view.tsx')),
    pageRoute(open, 'accessibility', () => import('./accessibility/view.tsx')),
    pageRoute(open, 'privacy', () => import('./privacy/view.tsx')),
    pageRoute(open, 'help', () => import('./help/view.tsx')),
  ]),
  own.addChildren([
    pageRoute(own, 'tasks', () => import('./tasks/view.tsx')),
    pageRoute(own, 'me', () => import('./me/view.tsx')),
  ]),
];
