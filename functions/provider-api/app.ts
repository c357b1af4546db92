import type { Access } from '@kt/access/compose.ts';
import { providerRoutes as memberRoutes } from '@kt/access/http/provider-routes.ts';
import type { Agreements } from '@kt/agreements/compose.ts';
import { providerRoutes as agreementRoutes } from '@kt/agreements/http/provider-routes.ts';
import type { BidderApp, Cursors } from '@kt/competition';
import { providerRoutes as tenderRoutes } from '@kt/competition/http/tender-routes.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import type { Purchasing } from '@kt/purchasing/compose.ts';
import { openSystemRoutes } from '@kt/purchasing/http/open-system-routes.ts';
import { ownAdmissionRoutes, providerRoutes as requestRoutes } from '@kt/purchasing/http/provider-routes.ts';
import type { Registry } from '@kt/registry/compose.ts';
import { providerRoutes } from '@kt/registry/http/provider-routes.ts';
import { providerServiceRoutes } from '@kt/registry/http/provider-service-routes.ts';
import type { Settlement } from '@kt/settlement/compose.ts';
import { providerRoutes as paymentRoutes } from '@kt/settlement/http/provider-routes.ts';

export type ProviderApiParts = {
  readonly access: Access;
  readonly registry: Registry;
  readonly purchasing: Purchasing;
  readonly bidding: BidderApp & Cursors;
  readonly agreements: Agreements;
  readonly settlement: Settlement;
};

/** Associations and companies: joining, services, tenders, agreements. */
export const createProviderApi = (
  shell: Shell,
  { access, registry, purchasing, bidding, agreements, settlement }: ProviderApiParts,
) =>
  createApp(shell)
    .route('/', memberRoutes(access))
    .route('/', providerRoutes(registry))
    .route('/', providerServiceRoutes(registry))
    .route('/', openSystemRoutes(purchasing))
    .route('/', requestRoutes(purchasing))
    .route('/', ownAdmissionRoutes(purchasing))
    .route('/', tenderRoutes(bidding))
    .route('/', agreementRoutes(agreements))
    .route('/', paymentRoutes(settlement));
