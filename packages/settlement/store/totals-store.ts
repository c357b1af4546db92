import { cents, type Id, parseMunicipality } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { STEP_KINDS } from '@kt/terms';
import * as z from 'zod';
import type { ShareTotal, StageTotal, TotalChange, Totals } from '../app/ledger-ports.ts';
import { STAGES } from '../domain/stages.ts';
import {
  agreementStagesKey,
  budgetStagesKey,
  ledgerTotalsKey,
  originStagesKey,
  settlementTable,
  sharesKey,
  sharesPartition,
} from './keys.ts';

type Numbers = Readonly<Record<string, number>>;

const keyOf = (authority: Id<'authority'>, change: TotalChange): Key => {
  switch (change.of) {
    case 'agreement':
      return agreementStagesKey(authority, change.agreement);
    case 'budget':
      return budgetStagesKey(authority, change.year, change.costCentre);
    case 'origin':
      return originStagesKey(authority, change.year, change.municipality);
    case 'ledger':
      return ledgerTotalsKey(authority, change.month);
    case 'shares':
      return sharesKey(authority, change.month, change.municipality, change.kind);
  }
};

const numbersOf = (change: TotalChange): Numbers => {
  switch (change.of) {
    case 'agreement':
    case 'budget':
    case 'origin':
      return { [`${change.stage}_cents`]: change.cents, [`${change.stage}_lines`]: change.lines };
    case 'ledger':
      return { [`${change.account}_debit`]: change.debitCents, [`${change.account}_credit`]: change.creditCents };
    case 'shares':
      return { cents: change.cents, lines: change.lines };
  }
};

const addAll = (rows: readonly Numbers[]): Numbers => {
  const total: Record<string, number> = {};
  for (const row of rows) for (const [name, value] of Object.entries(row)) total[name] = (total[name] ?? 0) + value;
  return total;
};

const addition = (key: Key, numbers: Numbers): Write => {
  const names = Object.keys(numbers);
  return {
    table: settlementTable,
    update: key,
    set: {
      UpdateExpression: `ADD ${names.map((_, n) => `#n${String(n)} :n${String(n)}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#n${String(n)}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, n) => [`:n${String(n)}`, numbers[name]])),
    },
    refusal: 'stale',
  };
};

const number = z.int().catch(0);
const stagesIn = (item: Item | undefined): readonly StageTotal[] =>
  STAGES.map((stage) => ({
    stage,
    cents: cents(number.parse(item?.[`${stage}_cents`])),
    lines: number.parse(item?.[`${stage}_lines`]),
  }));

const shareIn = (item: Item): readonly ShareTotal[] => {
  const [code = '', name] = String(item['sk']).split('#');
  const municipality = parseMunicipality(code);
  const kind = STEP_KINDS.find((one) => one === name);
  if (municipality === undefined || kind === undefined) return [];
  return [{ municipality, kind, cents: cents(number.parse(item['cents'])), lines: number.parse(item['lines']) }];
};

/** Sums kept beside the facts they come from; a recount must always find the same. */
export const totalsStore = (db: Db): Totals => {
  const stagesAt = async (keys: readonly Key[]) =>
    keys.length === 0 ? [] : (await db.getMany(settlementTable, keys)).map(stagesIn);
  return {
    add: (authority, changes) => {
      const byKey = Map.groupBy(changes, (change) => JSON.stringify(keyOf(authority, change)));
      const writes = [...byKey.values()].flatMap((group) => {
        const [first] = group;
        return first === undefined ? [] : [addition(keyOf(authority, first), addAll(group.map(numbersOf)))];
      });
      return writesPart(writes);
    },
    ofAgreement: async (authority, agreement) =>
      stagesIn(await db.get(settlementTable, agreementStagesKey(authority, agreement))),
    ofBudgets: (authority, places) =>
      stagesAt(places.map(({ year, costCentre }) => budgetStagesKey(authority, year, costCentre))),
    ofOrigins: (authority, year, municipalities) =>
      stagesAt(municipalities.map((municipality) => originStagesKey(authority, year, municipality))),
    sharesOf: async (authority, month) =>
      (await db.queryAll(settlementTable, { pk: sharesPartition(authority, month) })).flatMap(shareIn),
  };
};
