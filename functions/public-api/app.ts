import type { Shell } from '@kt/platform/http/env.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import type { Transparency } from '@kt/transparency/compose.ts';
import { publicDecisionRoutes, publicRoutes } from '@kt/transparency/http/public-routes.ts';
import { publicServiceRoutes } from '@kt/transparency/http/public-service-routes.ts';
import { receiptRoutes } from '@kt/transparency/http/receipt-routes.ts';

/** What anybody may read. It sees the transparency table and nothing else. */
export const createPublicApi = (
  shell: Shell,
  { transparency }: { readonly transparency: Pick<Transparency, 'views'> },
) =>
  createApp(shell)
    .route('/', publicRoutes(transparency))
    .route('/', publicServiceRoutes(transparency))
    .route('/', publicDecisionRoutes(transparency))
    .route('/', receiptRoutes(transparency));

/** What the typed client of the browser is made of. */
export type PublicApi = ReturnType<typeof createPublicApi>;
