import { accessTable } from '@kt/access/store/keys.ts';
import { agreementsTable } from '@kt/agreements/store/keys.ts';
import { caseworkTable } from '@kt/casework/store/keys.ts';
import { competitionTable } from '@kt/competition/store/keys.ts';
import { outcomesTable } from '@kt/outcomes/store/keys.ts';
import { purchasingTable } from '@kt/purchasing/store/keys.ts';
import { registryTable } from '@kt/registry/store/keys.ts';
import { settlementTable } from '@kt/settlement/store/keys.ts';
import { transparencyTable } from '@kt/transparency/store/keys.ts';

/** Every context's table as the context itself describes it. */
export const TABLES = {
  access: accessTable,
  registry: registryTable,
  purchasing: purchasingTable,
  competition: competitionTable,
  agreements: agreementsTable,
  casework: caseworkTable,
  outcomes: outcomesTable,
  settlement: settlementTable,
  transparency: transparencyTable,
} as const;

export type Context = keyof typeof TABLES;
export type TableSpec = (typeof TABLES)[Context];

/** Every context that publishes events. */
export const PUBLISHING = [
  'access',
  'registry',
  'purchasing',
  'competition',
  'agreements',
  'casework',
  'outcomes',
  'settlement',
] as const satisfies readonly Context[];
export type Publishing = (typeof PUBLISHING)[number];

/**
 * Whose events lie down in whose inbox. A table's stream shows everything that is stored, so only its own relay reads it,
 * and hands the events alone to the inboxes of those that listen.
 */
export const LISTENING = {
  access: ['registry'],
  purchasing: ['registry', 'purchasing', 'agreements', 'casework'],
  competition: ['competition', 'agreements', 'casework'],
  agreements: ['registry', 'purchasing', 'competition', 'agreements', 'casework', 'outcomes', 'settlement'],
  casework: ['competition', 'agreements', 'casework'],
  outcomes: ['agreements', 'casework', 'settlement'],
  settlement: ['registry', 'agreements', 'casework', 'outcomes', 'settlement'],
  transparency: PUBLISHING,
  opening: ['competition'],
  letters: ['purchasing', 'competition'],
  notifier: PUBLISHING,
} as const satisfies Readonly<Record<string, readonly Publishing[]>>;
export type Inbox = keyof typeof LISTENING;

const isInbox = (name: string): name is Inbox => name in LISTENING;
export const INBOXES: readonly Inbox[] = Object.keys(LISTENING).filter(isInbox);
export const listenersTo = (context: Publishing): readonly Inbox[] =>
  INBOXES.filter((inbox) => LISTENING[inbox].some((one) => one === context));
export const inboxTable = (inbox: Inbox): TableSpec => ({ context: `${inbox}-inbox`, indexes: [] });

export const isContext = (name: string): name is Context => name in TABLES;
export const CONTEXTS: readonly Context[] = Object.keys(TABLES).filter(isContext);

/** Where idempotency items and the like say when they may go, in epoch seconds. Never a deadline. */
export const TIME_TO_LIVE = 'ttl';

export const tableName = (stage: string, { context }: TableSpec): string => `kumppanitori-${stage}-${context}`;
