import type { Shell } from '@kt/platform/http/env.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '@kt/settlement';
import { bankRoutes } from '@kt/settlement/http/bank-routes.ts';
import { budgetRoutes } from '@kt/settlement/http/budget-routes.ts';
import { commitmentRoutes } from '@kt/settlement/http/commitment-routes.ts';
import { lineRoutes } from '@kt/settlement/http/line-routes.ts';
import { reportRoutes } from '@kt/settlement/http/report-routes.ts';
import { ruleRoutes } from '@kt/settlement/http/rule-routes.ts';
import { runRoutes } from '@kt/settlement/http/run-routes.ts';

/**
 * Budgets, approval, payment runs, the bank, the ledger, municipal shares. It sees of a claim the step, the amount, the
 * kinds of evidence and who verified it: never a file, never a client.
 */
export const createFinanceApi = (shell: Shell, { settlement }: { readonly settlement: SettlementApp }) =>
  createApp(shell)
    .route('/', budgetRoutes(settlement))
    .route('/', ruleRoutes(settlement))
    .route('/', commitmentRoutes(settlement))
    .route('/', lineRoutes(settlement))
    .route('/', runRoutes(settlement))
    .route('/', bankRoutes(settlement))
    .route('/', reportRoutes(settlement));

/** What the typed client of the browser is made of. */
export type FinanceApi = ReturnType<typeof createFinanceApi>;
