import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';

export const settlementTable = defineTable('settlement');

const STATE = 'STATE';
const COUNTER = 'COUNTER';
type Authority = Id<'authority'>;

const state = (pk: string): Key => ({ pk, sk: STATE });
const counter = (pk: string): Key => ({ pk, sk: COUNTER });
const padded = (n: number, width: number): string => String(n).padStart(width, '0');

/** A year's budgets stand together; their counters apart, since every referral writes one. */
export const budgetPartition = (authority: Authority): string => `${authority}#BUDGETS`;
export const budgetKey = (authority: Authority, year: number, costCentre: string): Key => ({
  pk: budgetPartition(authority),
  sk: `${String(year)}#${costCentre}`,
});
export const budgetCounterKey = (authority: Authority, year: number, costCentre: string): Key =>
  counter(`${authority}#BUDGET#${String(year)}#${costCentre}`);

export const accountKey = (authority: Authority, agreement: Id<'agreement'>): Key =>
  state(`${authority}#AGREEMENT#${agreement}`);
export const accountCounterKey = (authority: Authority, agreement: Id<'agreement'>): Key =>
  counter(`${authority}#AGREEMENT#${agreement}`);

export const commitmentKey = (authority: Authority, referral: Id<'referral'>): Key =>
  state(`${authority}#COMMITMENT#${referral}`);
export const commitmentsOf = (authority: Authority, agreement: Id<'agreement'>): string =>
  `${authority}#COMMITMENTS#${agreement}`;

export const residenceKey = (authority: Authority, referral: Id<'referral'>): Key =>
  state(`${authority}#RESIDENCE#${referral}`);
/** A provider's own data belongs to no buyer. */
export const payeeKey = (provider: Id<'organisation'>): Key => state(`${provider}#PAYEE`);
export const payerKey = (authority: Authority): Key => state(`${authority}#PAYER`);
export const rulesKey = (authority: Authority): Key => state(`${authority}#ALLOCATION`);

export const lineKey = (authority: Authority, line: Id<'payment'>): Key => state(`${authority}#LINE#${line}`);
/** Lines that wait for somebody, by what they wait for. Ready ones by provider, so that a run can net them. */
export const workList = (authority: Authority, list: string): string => `${authority}#LINES#${list}`;
export const paidList = (authority: Authority, month: string): string => `${authority}#PAID#${month}`;
export const providerList = (authority: Authority, provider: Id<'organisation'>): string =>
  `${authority}#PROVIDER#${provider}`;

export const runKey = (authority: Authority, run: Id<'run'>): Key => state(`${authority}#RUN#${run}`);
export const runList = (authority: Authority): string => `${authority}#RUNS`;
/** Run numbers are given out once; payments' references are made from them. */
export const runNumbers = (authority: Authority): string => `${authority}#RUNNUMBERS`;
export const runNumberKey = (authority: Authority, number: number): Key => ({
  pk: runNumbers(authority),
  sk: padded(number, 9),
});
export const CHUNK_PREFIX = 'CHUNK#';
export const chunkKey = (authority: Authority, run: Id<'run'>, chunk: number): Key => ({
  pk: runKey(authority, run).pk,
  sk: `${CHUNK_PREFIX}${padded(chunk, 4)}`,
});

export const statementKey = (authority: Authority, statement: Id<'statement'>): Key =>
  state(`${authority}#STATEMENT#${statement}`);
export const statementList = (authority: Authority): string => `${authority}#STATEMENTS`;
export const exceptionKey = (authority: Authority, exception: string): Key =>
  state(`${authority}#EXCEPTION#${exception}`);
export const openExceptions = (authority: Authority): string => `${authority}#EXCEPTIONS`;

export const ledgerPartition = (authority: Authority, month: string): string => `${authority}#LEDGER#${month}`;
export const entryKey = (authority: Authority, month: string, id: Id<'entry'>): Key => ({
  pk: ledgerPartition(authority, month),
  sk: id,
});

const stages = (authority: Authority, account: string): Key => ({ pk: `${authority}#STAGES#${account}`, sk: 'TOTAL' });
export const agreementStagesKey = (authority: Authority, agreement: Id<'agreement'>): Key =>
  stages(authority, agreement);
export const budgetStagesKey = (authority: Authority, year: number, costCentre: string): Key =>
  stages(authority, `${String(year)}#${costCentre}`);
export const originStagesKey = (authority: Authority, year: number, municipality: string): Key =>
  stages(authority, `${municipality}#${String(year)}`);
const ledgerTotals = (authority: Authority): string => `${authority}#LEDGERTOTALS`;
export const ledgerTotalsKey = (authority: Authority, month: string): Key => ({
  pk: ledgerTotals(authority),
  sk: month,
});
export const sharesPartition = (authority: Authority, month: string): string => `${authority}#SHARES#${month}`;
export const sharesKey = (authority: Authority, month: string, municipality: string, kind: string): Key => ({
  pk: sharesPartition(authority, month),
  sk: `${municipality}#${kind}`,
});
