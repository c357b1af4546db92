import type { Access } from '@kt/access/compose.ts';
import { providerRoutes as memberRoutes } from '@kt/access/http/provider-routes.ts';
import type { AgreementsApp } from '@kt/agreements';
import { ownFigureRoutes } from '@kt/agreements/http/figure-routes.ts';
import { providerRoutes as agreementRoutes } from '@kt/agreements/http/provider-routes.ts';
import { ownScorecardRoutes } from '@kt/agreements/http/scorecard-routes.ts';
import type { BidderApp, Cursors } from '@kt/competition';
import { providerRoutes as tenderRoutes } from '@kt/competition/http/tender-routes.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import type { LetterReading, PurchasingApp } from '@kt/purchasing';
import { ownChangeRoutes } from '@kt/purchasing/http/change-routes.ts';
import { ownLetterRoutes } from '@kt/purchasing/http/letter-routes.ts';
import { needCommentRoutes } from '@kt/purchasing/http/need-comment-routes.ts';
import { openSystemRoutes } from '@kt/purchasing/http/open-system-routes.ts';
import { ownAdmissionRoutes } from '@kt/purchasing/http/own-admission-routes.ts';
import { ownHearingRoutes } from '@kt/purchasing/http/own-hearing-routes.ts';
import { partyRoutes } from '@kt/purchasing/http/party-routes.ts';
import { providerRoutes as requestRoutes } from '@kt/purchasing/http/provider-routes.ts';
import { askingRoutes } from '@kt/purchasing/http/question-routes.ts';
import { signingRoutes } from '@kt/purchasing/http/signing-routes.ts';
import type { ConsortiaApp, OwnWalletApp, RegistryApp } from '@kt/registry';
import { consortiumRoutes } from '@kt/registry/http/consortium-routes.ts';
import { providerPlacesRoutes } from '@kt/registry/http/provider-places-routes.ts';
import { providerRoutes } from '@kt/registry/http/provider-routes.ts';
import { providerServiceRoutes } from '@kt/registry/http/provider-service-routes.ts';
import { providerWalletRoutes } from '@kt/registry/http/provider-wallet-routes.ts';
import type { SettlementApp } from '@kt/settlement';
import { providerRoutes as paymentRoutes } from '@kt/settlement/http/provider-routes.ts';

export type ProviderApiParts = {
  readonly access: Access;
  readonly registry: RegistryApp;
  readonly wallet: OwnWalletApp;
  readonly consortia: ConsortiaApp;
  readonly purchasing: PurchasingApp;
  readonly letters: LetterReading;
  readonly bidding: BidderApp & Cursors;
  readonly agreements: AgreementsApp;
  readonly settlement: Pick<SettlementApp, 'listOwnPayments' | 'cursorKey'>;
};

/** Associations and companies: joining, services, tenders, agreements. */
export const createProviderApi = (
  shell: Shell,
  { access, registry, wallet, consortia, purchasing, letters, bidding, agreements, settlement }: ProviderApiParts,
) =>
  createApp(shell)
    .route('/', ownLetterRoutes(letters))
    .route('/', memberRoutes(access))
    .route('/', providerRoutes(registry))
    .route('/', providerServiceRoutes(registry))
    .route('/', providerPlacesRoutes(registry))
    .route('/', providerWalletRoutes(wallet))
    .route('/', consortiumRoutes(consortia))
    .route('/', openSystemRoutes(purchasing))
    .route('/', askingRoutes(purchasing))
    .route('/', needCommentRoutes(purchasing))
    .route('/', requestRoutes(purchasing))
    .route('/', partyRoutes(purchasing))
    .route('/', ownAdmissionRoutes(purchasing))
    .route('/', ownChangeRoutes(purchasing))
    .route('/', signingRoutes(purchasing))
    .route('/', ownHearingRoutes(purchasing))
    .route('/', tenderRoutes(bidding))
    .route('/', agreementRoutes(agreements))
    .route('/', ownScorecardRoutes(agreements))
    .route('/', ownFigureRoutes(agreements))
    .route('/', paymentRoutes(settlement));

/** What the typed client of the browser is made of. */
export type ProviderApi = ReturnType<typeof createProviderApi>;
