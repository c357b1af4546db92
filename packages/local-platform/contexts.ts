import { tables as accessTables, composeAccess } from '@kt/access/compose.ts';
import { tables as agreementsTables } from '@kt/agreements/compose.ts';
import { tables as caseworkTables } from '@kt/casework/compose.ts';
import { tables as competitionTables } from '@kt/competition/compose.ts';
import { installedFonts } from '@kt/documents';
import type { Clock } from '@kt/kernel';
import { createOpening } from '@kt/opening/app.ts';
import { composeOutcomes, tables as outcomesTables } from '@kt/outcomes/compose.ts';
import type { TableSpec } from '@kt/platform/db/table.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { composeLetterReading, tables as purchasingTables } from '@kt/purchasing/compose.ts';
import {
  composeOfficerWallet,
  composeOwnWallet,
  composeWalletClock,
  type RegistrySources,
  tables as registryTables,
} from '@kt/registry/compose.ts';
import { tables as settlementTables } from '@kt/settlement/compose.ts';
import { composeTransparency, tables as transparencyTables } from '@kt/transparency/compose.ts';
import { wireAgreements } from '@kt/wiring/agreements.ts';
import { wireCasework } from '@kt/wiring/casework.ts';
import { purchasingPort, wireBidding, wireCompetition, wireReach } from '@kt/wiring/competition.ts';
import { wireConsortia } from '@kt/wiring/consortia.ts';
import { wireFinding } from '@kt/wiring/finding.ts';
import { wireLetters, wireNotices } from '@kt/wiring/letters.ts';
import { wirePurchasing } from '@kt/wiring/purchasing.ts';
import { wireRegistry } from '@kt/wiring/registry.ts';
import { logWitness } from '@kt/wiring/witness.ts';

/** Every context's table. */
export const TABLES: readonly TableSpec[] = [
  ...accessTables,
  ...registryTables,
  ...purchasingTables,
  ...competitionTables,
  ...agreementsTables,
  ...caseworkTables,
  ...outcomesTables,
  ...settlementTables,
  ...transparencyTables,
];

/** All contexts of one machine, wired as the functions wire them. */
export const composeContexts = (platform: Platform, realClock: Clock, sources: RegistrySources = {}) => {
  const access = composeAccess(platform, { realClock });
  const fonts = installedFonts();
  const letters = wireLetters(platform, realClock, fonts);
  const notices = wireNotices(platform, realClock, fonts);
  const purchasing = wirePurchasing(platform, realClock);
  const transparency = composeTransparency(platform);
  const purchasingAnswers = purchasingPort(purchasing, platform.clock);
  const opening = createOpening({ platform, purchasing: purchasingAnswers, witness: logWitness(transparency) });
  return {
    access,
    registry: wireRegistry(platform, realClock, sources),
    wallet: composeOwnWallet(platform),
    wallets: composeOfficerWallet(platform),
    walletClock: composeWalletClock(platform),
    consortia: wireConsortia(platform, realClock),
    purchasing,
    letters: { ...composeLetterReading(platform), subscribers: [...letters.subscribers, ...notices.subscribers] },
    competition: wireCompetition(platform, realClock),
    reach: wireReach(platform),
    bidding: wireBidding(platform),
    opening,
    ...wireCasework(platform, realClock),
    agreements: wireAgreements(platform),
    finding: wireFinding(platform),
    outcomes: composeOutcomes(platform),
    transparency,
  };
};
export type Contexts = ReturnType<typeof composeContexts>;

/** What the relay feeds. */
export const subscribersOf = (contexts: Contexts) =>
  Object.values(contexts).flatMap((context) => ('subscribers' in context ? context.subscribers : []));

/** What the timers sweep: each context's table, where it has a due index, with its own handlers. */
export const sweepablesOf = (contexts: Contexts) =>
  [
    ...accessTables.map((table) => ({ table, handlers: contexts.access.dueHandlers })),
    ...registryTables.map((table) => ({
      table,
      handlers: [...contexts.registry.dueHandlers, ...contexts.walletClock.dueHandlers],
    })),
    ...purchasingTables.map((table) => ({ table, handlers: contexts.purchasing.dueHandlers })),
    ...competitionTables.map((table) => ({ table, handlers: contexts.competition.dueHandlers })),
    ...agreementsTables.map((table) => ({ table, handlers: contexts.agreements.dueHandlers })),
    ...caseworkTables.map((table) => ({ table, handlers: contexts.casework.dueHandlers })),
    ...outcomesTables.map((table) => ({ table, handlers: contexts.outcomes.dueHandlers })),
    ...settlementTables.map((table) => ({ table, handlers: contexts.settlement.dueHandlers })),
  ].filter(({ table }) => table.indexes.includes('due'));
