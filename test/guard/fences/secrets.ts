import { CONTEXT, TEST_CODE } from './places.ts';
import type { Fence } from './rule.ts';

const NO_CLIENTS = '^functions/(public-api|provider-api|procurement-api|finance-api|auth|opening)/';

/** Data protection as reachability: no chain of imports, however long. */
export const SECRETS: readonly Fence[] = [
  {
    name: 'client-facts',
    severity: 'error',
    comment: 'casework-api is the only HTTP role that can read client facts or evidence files.',
    from: { path: NO_CLIENTS, pathNot: TEST_CODE },
    to: { path: '^packages/casework/(store/|formats/|compose\\.ts$)', reachable: true },
  },
  {
    name: 'client-facts-from-competition',
    severity: 'error',
    comment: 'What is known of a client can never weigh in a competition.',
    from: { path: '^packages/(competition|purchasing)/', pathNot: TEST_CODE },
    to: { path: '^packages/casework/(?!events)', reachable: true },
  },
  {
    name: 'public-reads-transparency',
    severity: 'error',
    comment: 'Without login one reads what was published, and the transparency table alone.',
    from: { path: '^functions/public-api/', pathNot: TEST_CODE },
    to: { path: CONTEXT, pathNot: ['^packages/transparency/', `${CONTEXT}events(\\.ts$|/)`], reachable: true },
  },
];
