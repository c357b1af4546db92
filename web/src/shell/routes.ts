import { doorOf } from './door-route.tsx';

/** Pages that belong to no door: sign-in, tasks, what the law and good manners demand. */
export const shellRoutes = [
  doorOf('shell', [['sign-in', async () => ({ View: (await import('./sign-in/view.tsx')).SignInPage })]], {
    isOpen: true,
  }),
  doorOf(
    'about',
    [
      ['accessibility', () => import('./accessibility/view.tsx')],
      ['privacy', () => import('./privacy/view.tsx')],
      ['help', () => import('./help/view.tsx')],
    ],
    { isOpen: true },
  ),
  doorOf('shell', [
    ['tasks', () => import('./tasks/view.tsx')],
    ['me', () => import('./me/view.tsx')],
  ]),
];
