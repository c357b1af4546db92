import type { Id, LocalDate } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';

export const transparencyTable = defineTable('transparency');

const DIGITS = 12;
const ENTRIES_A_PARTITION = 1_000;
const padded = (n: number): string => String(n).padStart(DIGITS, '0');

export const headKey: Key = { pk: 'LOG', sk: 'HEAD' };
export const entryKey = (index: number): Key => ({
  pk: `LOG#${padded(Math.floor(index / ENTRIES_A_PARTITION))}`,
  sk: padded(index),
});
const SIGNED_HEADS = 'HEADS';
export const signedHeadKey = (size: number): Key => ({ pk: SIGNED_HEADS, sk: padded(size) });
/** Marks that an event stands in the log, and where. */
export const loggedKey = (event: string): Key => ({ pk: `LOGGED#${event}`, sk: 'INDEX' });

/** Roots of complete subtrees, by level. */
export const nodeKey = ({ level, index }: { readonly level: number; readonly index: number }): Key => ({
  pk: `NODES#${padded(level)}`,
  sk: padded(index),
});
export const ENTRIES_TOGETHER = ENTRIES_A_PARTITION;
/** What became of each envelope of an opened competition, by the envelope's hash; `DONE` once all are opened. */
export const openedKey = (competition: Id<'competition'>, hash: string): Key => ({
  pk: `OPENED#${competition}`,
  sk: hash,
});
export const OPENING_DONE = 'DONE';

type Authority = Id<'authority'>;
export const AUTHORITIES = 'AUTHORITIES';
export const systemsPartition = (authority: Authority): string => `${authority}#SYSTEMS`;
export const systemDetailsKey = (authority: Authority, system: string): Key => ({
  pk: `${authority}#SYSTEM#${system}`,
  sk: 'DETAILS',
});
export const needsPartition = (authority: Authority): string => `${authority}#NEEDS`;
export const questionsPartition = (authority: Authority, system: string): string => `${authority}#ANSWERS#${system}`;
export const categoryUseKey = (authority: Authority, category: string): Key => ({
  pk: `${authority}#USE`,
  sk: category,
});
export const admittedPartition = (authority: Authority, category: string): string =>
  `${authority}#ADMITTED#${category}`;
export const decisionsPartition = (authority: Authority): string => `${authority}#DECISIONS`;
export const preparedKey = (authority: Authority, competition: string): Key => ({
  pk: `${authority}#PREPARED`,
  sk: competition,
});
export const subjectKey = (authority: Authority, competition: string): Key => ({
  pk: `${authority}#SUBJECTS`,
  sk: competition,
});
export const providerKey = (provider: string): Key => ({ pk: `PROVIDER#${provider}`, sk: 'NAMES' });
/** Competitions between publication and opening: while one lives, the log's size stays unpublished. */
export const UNOPENED = 'UNOPENED';

export const serviceKey = (service: Id<'service'>): Key => ({ pk: `SERVICE#${service}`, sk: 'CARD' });
/** `gsi1`: the cards of one type, by their ids. */
export const servicesOf = (serviceType: string): string => `SERVICES#${serviceType}`;
export const providerServicesKey = (provider: string): Key => ({ pk: `PROVIDER#${provider}`, sk: 'SERVICES' });

/** The words of the open catalogue, and beside them how often they have changed. */
export const drawerKey = (n: number): Key => ({ pk: `DRAWER#${String(n)}`, sk: 'WORDS' });
export const drawerSeenKey = (n: number): Key => ({ pk: `DRAWER#${String(n)}`, sk: 'SEEN' });

/** What is known of a referral to count its results from; no page of the public reads it. */
export const followedKey = (referral: Id<'referral'>): Key => ({ pk: `FOLLOWED#${referral}`, sk: 'STATE' });
/** Results of the providers of a drawer, by kind of service. */
export const resultsKey = (n: number): Key => ({ pk: `RESULTS#${String(n)}`, sk: 'ROWS' });

export const TURNS = 'TURNS';
/** What the order of equals was drawn from on a day. */
export const turnKey = (day: LocalDate): Key => ({ pk: TURNS, sk: day });
/** The newest of them. */
export const newestTurnKey: Key = { pk: 'TURN', sk: 'NEWEST' };
