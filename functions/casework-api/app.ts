import type { CaseworkApp } from '@kt/casework';
import { clientGuidanceRoutes } from '@kt/casework/http/client-guidance-routes.ts';
import { clientRoutes } from '@kt/casework/http/client-routes.ts';
import { providerEvidenceRoutes } from '@kt/casework/http/provider-evidence-routes.ts';
import { providerRoutes } from '@kt/casework/http/provider-routes.ts';
import { referralRoutes } from '@kt/casework/http/referral-routes.ts';
import { retentionRoutes } from '@kt/casework/http/retention-routes.ts';
import { verifierRoutes } from '@kt/casework/http/verifier-routes.ts';
import { workerEvidenceRoutes } from '@kt/casework/http/worker-evidence-routes.ts';
import type { OutcomesApp } from '@kt/outcomes';
import { providerClaimRoutes } from '@kt/outcomes/http/provider-claim-routes.ts';
import { providerPeriodRoutes } from '@kt/outcomes/http/provider-period-routes.ts';
import { verifierDisputeRoutes } from '@kt/outcomes/http/verifier-dispute-routes.ts';
import { verifierRoutes as claimRoutes } from '@kt/outcomes/http/verifier-routes.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { caseworkRoutes as catalogueRoutes } from '@kt/registry/http/casework-routes.ts';

export type CaseworkApiParts = {
  readonly casework: CaseworkApp;
  readonly outcomes: OutcomesApp;
  readonly registry: Parameters<typeof catalogueRoutes>[0];
};

/**
 * Case workers and verifiers, and the providers' referrals, evidence and claims: the only HTTP role that reads client
 * facts or evidence files.
 */
export const createCaseworkApi = (shell: Shell, { casework, outcomes, registry }: CaseworkApiParts) =>
  createApp(shell)
    .route('/', clientRoutes(casework))
    .route('/', clientGuidanceRoutes(casework))
    .route('/', retentionRoutes(casework))
    .route('/', referralRoutes(casework))
    .route('/', workerEvidenceRoutes(casework))
    .route('/', verifierRoutes(casework))
    .route('/', providerRoutes(casework))
    .route('/', providerEvidenceRoutes(casework))
    .route('/', providerPeriodRoutes(outcomes))
    .route('/', providerClaimRoutes(outcomes))
    .route('/', claimRoutes(outcomes))
    .route('/', verifierDisputeRoutes(outcomes))
    .route('/', catalogueRoutes(registry));

/** What the typed client of the browser is made of. */
export type CaseworkApi = ReturnType<typeof createCaseworkApi>;
