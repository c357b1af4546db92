import type { Change } from './change.ts';
import type { Table } from './database.ts';
import { indexWrites } from './index-store.ts';
import type { Input } from './input.ts';
import { choice } from './input.ts';
import type { Charge } from './ledger.ts';
import type { Entry } from './sorted-store.ts';
import { partitionKey } from './sorted-store.ts';
import type { Item } from './values.ts';

const READ_BLOCK = 4096;
const WRITE_BLOCK = 1024;

/** Read units for each 4 KB. */
export const EVENTUAL = 0.5;
export const STRONG = 1;
export const TRANSACTIONAL_READ = 2;
/** Write units for each 1 KB of the table. Index writes follow a commit by themselves: 1 in a transaction too. */
export const PLAIN_WRITE = 1;
export const TRANSACTIONAL_WRITE = 2;

export const readUnits = (bytes: number, rate: number): number => Math.max(1, Math.ceil(bytes / READ_BLOCK)) * rate;
const writeUnits = (bytes: number, rate: number): number => Math.max(1, Math.ceil(bytes / WRITE_BLOCK)) * rate;

/** Collects what one request costs. */
export type Meter = {
  readonly charges: readonly Charge[];
  readonly read: (table: Table, key: string, units: number, index?: string) => void;
  /** Charges a write and all the index writes it causes; a write that only checks costs what the item's size says. */
  readonly write: (change: Change, rate: number) => void;
};

/** Bytes of the larger of several images: what a write is charged for. */
export const largest = (...entries: (Entry | undefined)[]): number =>
  Math.max(0, ...entries.map((entry) => entry?.size ?? 0));

const keyText = (item: Item | undefined, name: Parameters<typeof partitionKey>[0]): string =>
  item === undefined ? '' : partitionKey(name, item);

export const createMeter = (): Meter => {
  const charges: Charge[] = [];
  return {
    charges,
    read: (table, key, units, index) => {
      charges.push({
        table: table.schema.name,
        ...(index === undefined ? {} : { index }),
        key,
        readUnits: units,
        writeUnits: 0,
      });
    },
    write: ({ table, key, old, next }, rate) => {
      const name = table.schema.name;
      const units = writeUnits(largest(old, next), rate);
      charges.push({ table: name, key: partitionKey(table.base, key), readUnits: 0, writeUnits: units });
      for (const index of table.indexes) {
        for (const { before, after } of indexWrites(index, old, next)) {
          charges.push({
            table: name,
            index: index.schema.name,
            key: keyText((after ?? before)?.item, index.store),
            readUnits: 0,
            writeUnits: writeUnits(largest(before, after), PLAIN_WRITE),
          });
        }
      }
    },
  };
};

type Units = { readonly read: number; readonly write: number };

const sum = (charges: readonly Charge[]): Units => ({
  read: charges.reduce((total, charge) => total + charge.readUnits, 0),
  write: charges.reduce((total, charge) => total + charge.writeUnits, 0),
});

/** Transactions tell reads and writes apart; everything else gives one figure. */
const shown = ({ read, write }: Units, detailed: boolean): object => ({
  CapacityUnits: read + write,
  ...(detailed && read > 0 ? { ReadCapacityUnits: read } : {}),
  ...(detailed && write > 0 ? { WriteCapacityUnits: write } : {}),
});

const ofTable = (name: string, charges: readonly Charge[], byIndex: boolean, detailed: boolean): object => {
  const indexes = [...new Set(charges.map((charge) => charge.index).filter((index) => index !== undefined))];
  const part = (index: string | undefined): object =>
    shown(sum(charges.filter((charge) => charge.index === index)), detailed);
  return {
    TableName: name,
    ...shown(sum(charges), detailed),
    ...(byIndex ? { Table: part(undefined) } : {}),
    ...(byIndex && indexes.length > 0
      ? { GlobalSecondaryIndexes: Object.fromEntries(indexes.map((index) => [index, part(index)])) }
      : {}),
  };
};

const wantsCapacity = (input: Input): 'NONE' | 'TOTAL' | 'INDEXES' =>
  choice(input, 'ReturnConsumedCapacity', ['NONE', 'TOTAL', 'INDEXES']);

/** The `ConsumedCapacity` list of an answer, one part per table. */
export const consumedByTable = (
  input: Input,
  meter: Meter,
  detailed = false,
): { ConsumedCapacity?: readonly object[] } => {
  const wanted = wantsCapacity(input);
  if (wanted === 'NONE') return {};
  const names = [...new Set(meter.charges.map((charge) => charge.table))];
  return {
    ConsumedCapacity: names.map((name) =>
      ofTable(
        name,
        meter.charges.filter((charge) => charge.table === name),
        wanted === 'INDEXES',
        detailed,
      ),
    ),
  };
};

/** The `ConsumedCapacity` of an answer about one table. */
export const consumed = (input: Input, meter: Meter): { ConsumedCapacity?: object } => {
  const [first] = consumedByTable(input, meter).ConsumedCapacity ?? [];
  return first === undefined ? {} : { ConsumedCapacity: first };
};
