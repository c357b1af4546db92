import type { CaseworkApp } from '@kt/casework';
import { clientGuidanceRoutes } from '@kt/casework/http/client-guidance-routes.ts';
import { clientRoutes } from '@kt/casework/http/client-routes.ts';
import { clientSystemRoutes } from '@kt/casework/http/client-system-routes.ts';
import { deputyRoutes } from '@kt/casework/http/deputy-routes.ts';
import { guidanceRoutes } from '@kt/casework/http/guidance-routes.ts';
import { messageRoutes } from '@kt/casework/http/message-routes.ts';
import { providerEvidenceRoutes } from '@kt/casework/http/provider-evidence-routes.ts';
import { providerRoutes } from '@kt/casework/http/provider-routes.ts';
import { referralRoutes } from '@kt/casework/http/referral-routes.ts';
import { refusedRoutes } from '@kt/casework/http/refused-routes.ts';
import { retentionRoutes } from '@kt/casework/http/retention-routes.ts';
import { separationRoutes } from '@kt/casework/http/separation-routes.ts';
import { serviceRequestRoutes } from '@kt/casework/http/service-request-routes.ts';
import { supervisionRoutes } from '@kt/casework/http/supervision-routes.ts';
import { verifierRoutes } from '@kt/casework/http/verifier-routes.ts';
import { waitingRoutes } from '@kt/casework/http/waiting-routes.ts';
import { workerEvidenceRoutes } from '@kt/casework/http/worker-evidence-routes.ts';
import type { OutcomesApp } from '@kt/outcomes';
import { providerClaimRoutes } from '@kt/outcomes/http/provider-claim-routes.ts';
import { providerPeriodRoutes } from '@kt/outcomes/http/provider-period-routes.ts';
import { verifierDisputeRoutes } from '@kt/outcomes/http/verifier-dispute-routes.ts';
import { verifierRoutes as claimRoutes } from '@kt/outcomes/http/verifier-routes.ts';
import { workerPeriodRoutes } from '@kt/outcomes/http/worker-period-routes.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import { onRefused } from '@kt/platform/http/on-refused.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { caseworkRoutes as catalogueRoutes } from '@kt/registry/http/casework-routes.ts';
import type { Finding } from '@kt/transparency/compose.ts';
import { caseworkSearchRoutes } from '@kt/transparency/http/casework-routes.ts';

export type CaseworkApiParts = {
  readonly casework: CaseworkApp;
  readonly outcomes: OutcomesApp;
  readonly registry: Parameters<typeof catalogueRoutes>[0];
  readonly finding: Finding;
};

/**
 * Case workers and verifiers, and the providers' referrals, evidence and claims: the only HTTP role that reads client
 * facts or evidence files.
 */
export const createCaseworkApi = (shell: Shell, { casework, outcomes, registry, finding }: CaseworkApiParts) =>
  createApp(shell)
    .use(onRefused(casework.keepRefused))
    .route('/', clientRoutes(casework))
    .route('/', clientGuidanceRoutes(casework))
    .route('/', refusedRoutes(casework))
    .route('/', guidanceRoutes(casework))
    .route('/', retentionRoutes(casework))
    .route('/', deputyRoutes(casework))
    .route('/', clientSystemRoutes(casework))
    .route('/', separationRoutes(casework))
    .route('/', referralRoutes(casework))
    .route('/', workerEvidenceRoutes(casework))
    .route('/', verifierRoutes(casework))
    .route('/', supervisionRoutes(casework))
    .route('/', providerRoutes(casework))
    .route('/', providerEvidenceRoutes(casework))
    .route('/', workerPeriodRoutes(outcomes))
    .route('/', providerPeriodRoutes(outcomes))
    .route('/', providerClaimRoutes(outcomes))
    .route('/', claimRoutes(outcomes))
    .route('/', verifierDisputeRoutes(outcomes))
    .route('/', serviceRequestRoutes(casework))
    .route('/', waitingRoutes(casework))
    .route('/', messageRoutes(casework))
    .route('/', catalogueRoutes(registry))
    .route('/', caseworkSearchRoutes(finding));

/** What the typed client of the browser is made of. */
export type CaseworkApi = ReturnType<typeof createCaseworkApi>;
