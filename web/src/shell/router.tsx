import { createRouter } from '@tanstack/react-router';
import { caseworkRoutes } from '../doors/casework/routes.ts';
import { financeRoutes } from '../doors/finance/routes.ts';
import { procurementRoutes } from '../doors/procurement/routes.ts';
import { providerRoutes } from '../doors/provider/routes.ts';
import { publicRoutes } from '../doors/public/routes.ts';
import { FailedPage, LoadingPage, MissingPage } from './fault-pages.tsx';
import { languageRoute, rootRoute } from './root-route.tsx';
import { shellRoutes } from './routes.ts';
import { startRoute } from './start-route.ts';

/** Every page of the application; the code of a page comes when it is first entered. */
export const createAppRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([
      startRoute,
      languageRoute.addChildren([
        ...shellRoutes,
        ...publicRoutes,
        ...providerRoutes,
        ...caseworkRoutes,
        ...procurementRoutes,
        ...financeRoutes,
      ]),
    ]),
    defaultNotFoundComponent: MissingPage,
    defaultErrorComponent: FailedPage,
    defaultPendingComponent: LoadingPage,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });
