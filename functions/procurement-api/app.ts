import type { Access } from '@kt/access/compose.ts';
import { officerRoutes } from '@kt/access/http/officer-routes.ts';
import { procurementRoutes as peopleRoutes } from '@kt/access/http/procurement-routes.ts';
import type { AgreementsApp } from '@kt/agreements';
import { figureRoutes } from '@kt/agreements/http/figure-routes.ts';
import { importRoutes } from '@kt/agreements/http/import-routes.ts';
import { procurementChangeRoutes } from '@kt/agreements/http/procurement-change-routes.ts';
import { procurementRoutes as agreementRoutes } from '@kt/agreements/http/procurement-routes.ts';
import { scorecardRoutes } from '@kt/agreements/http/scorecard-routes.ts';
import type { ReachApp } from '@kt/competition';
import type { CompetitionOfficers } from '@kt/competition/compose.ts';
import { procurementRoutes as competitionRoutes } from '@kt/competition/http/procurement-routes.ts';
import { reachRoutes } from '@kt/competition/http/reach-routes.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import type { LetterReading, PurchasingApp } from '@kt/purchasing';
import { admissionRoutes } from '@kt/purchasing/http/admission-routes.ts';
import { categoryRoutes } from '@kt/purchasing/http/category-routes.ts';
import { reEvaluationRoutes } from '@kt/purchasing/http/change-routes.ts';
import { decisionRoutes } from '@kt/purchasing/http/decision-routes.ts';
import { hearingRoutes } from '@kt/purchasing/http/hearing-routes.ts';
import { letterRoutes } from '@kt/purchasing/http/letter-routes.ts';
import { needRoutes } from '@kt/purchasing/http/need-routes.ts';
import { questionRoutes } from '@kt/purchasing/http/question-routes.ts';
import { requestRoutes } from '@kt/purchasing/http/request-routes.ts';
import { roundRoutes } from '@kt/purchasing/http/round-routes.ts';
import { systemRoutes } from '@kt/purchasing/http/system-routes.ts';
import { valueRoutes } from '@kt/purchasing/http/value-routes.ts';
import type { ConsortiaApp, OfficerWalletApp, RegistryApp } from '@kt/registry';
import { consortiumOfficerRoutes } from '@kt/registry/http/consortium-routes.ts';
import { officerWalletRoutes } from '@kt/registry/http/officer-wallet-routes.ts';
import { procurementRoutes as registryRoutes } from '@kt/registry/http/procurement-routes.ts';
import { procurementServiceRoutes } from '@kt/registry/http/procurement-service-routes.ts';
import { officersConcern } from '@kt/wiring/concerns.ts';

export type ProcurementApiParts = {
  readonly access: Access;
  readonly registry: RegistryApp;
  readonly wallets: OfficerWalletApp;
  readonly consortia: ConsortiaApp;
  readonly purchasing: PurchasingApp;
  readonly letters: LetterReading;
  readonly competition: CompetitionOfficers;
  readonly reach: ReachApp;
  readonly agreements: AgreementsApp;
};

/** Procurement officers, evaluators, openers, decision makers, agreement managers, and who grants them their roles. */
export const createProcurementApi = (
  shell: Shell,
  { access, registry, wallets, consortia, purchasing, letters, competition, reach, agreements }: ProcurementApiParts,
) =>
  createApp(shell)
    .route('/', letterRoutes(letters))
    .route('/', peopleRoutes(access))
    .route('/', officerRoutes(access, officersConcern(registry, purchasing)))
    .route('/', registryRoutes(registry))
    .route('/', procurementServiceRoutes(registry))
    .route('/', officerWalletRoutes(wallets))
    .route('/', consortiumOfficerRoutes(consortia))
    .route('/', systemRoutes(purchasing))
    .route('/', categoryRoutes(purchasing))
    .route('/', valueRoutes(purchasing))
    .route('/', questionRoutes(purchasing))
    .route('/', needRoutes(purchasing))
    .route('/', requestRoutes(purchasing))
    .route('/', decisionRoutes(purchasing))
    .route('/', admissionRoutes(purchasing))
    .route('/', roundRoutes(purchasing))
    .route('/', reEvaluationRoutes(purchasing))
    .route('/', hearingRoutes(purchasing))
    .route('/', reachRoutes(reach))
    .route('/', competitionRoutes(competition))
    .route('/', agreementRoutes(agreements))
    .route('/', procurementChangeRoutes(agreements))
    .route('/', scorecardRoutes(agreements))
    .route('/', figureRoutes(agreements))
    .route('/', importRoutes(agreements));

/** What the typed client of the browser is made of. */
export type ProcurementApi = ReturnType<typeof createProcurementApi>;
