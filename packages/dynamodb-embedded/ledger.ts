/** Units one request took from one partition of a table or of an index. */
export type Charge = {
  readonly table: string;
  readonly index?: string;
  /** The partition key's value as text. */
  readonly key: string;
  readonly readUnits: number;
  readonly writeUnits: number;
};

/** One request = one round trip. `outcome` is `ok` or the exception's name; refused writes cost units too. */
export type LedgerEntry = {
  readonly operation: string;
  readonly outcome: string;
  /** Epoch milliseconds by the injected clock. */
  readonly at: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly charges: readonly Charge[];
};

export type LedgerTotals = { readonly roundTrips: number; readonly readUnits: number; readonly writeUnits: number };
export type KeyTotals = Omit<Charge, 'index'> & { readonly index: string | undefined; readonly second: number };

/**
 * What every request cost, exactly. Totals are kept for good; single entries only for the newest `ENTRIES_KEPT`
 * requests (`dropped` counts the others), so that a server may run for weeks.
 */
export type CapacityLedger = {
  readonly totals: () => LedgerTotals;
  readonly entries: () => readonly LedgerEntry[];
  readonly dropped: () => number;
  /** Units per partition key and second of the injected clock: what Amazon's limit of 1 000 write units is about. */
  readonly perKeyAndSecond: () => readonly KeyTotals[];
  readonly record: (entry: LedgerEntry) => void;
  readonly reset: () => void;
};

const ENTRIES_KEPT = 200_000;
const NOTHING: LedgerTotals = { roundTrips: 0, readUnits: 0, writeUnits: 0 };

const summed = (entries: readonly LedgerEntry[]): readonly KeyTotals[] => {
  const sums = new Map<string, KeyTotals>();
  for (const { at, charges } of entries) {
    const second = Math.floor(at / 1000);
    for (const charge of charges) {
      const name = JSON.stringify([charge.table, charge.index, charge.key, second]);
      const known = sums.get(name);
      sums.set(name, {
        table: charge.table,
        index: charge.index,
        key: charge.key,
        second,
        readUnits: (known?.readUnits ?? 0) + charge.readUnits,
        writeUnits: (known?.writeUnits ?? 0) + charge.writeUnits,
      });
    }
  }
  return [...sums.values()];
};

export const createLedger = (): CapacityLedger => {
  let kept: LedgerEntry[] = [];
  let totals = NOTHING;
  let dropped = 0;
  return {
    totals: () => totals,
    entries: () => [...kept],
    dropped: () => dropped,
    perKeyAndSecond: () => summed(kept),
    record: (entry) => {
      kept.push(entry);
      totals = {
        roundTrips: totals.roundTrips + 1,
        readUnits: totals.readUnits + entry.readUnits,
        writeUnits: totals.writeUnits + entry.writeUnits,
      };
      if (kept.length < 2 * ENTRIES_KEPT) return;
      dropped += kept.length - ENTRIES_KEPT;
      kept = kept.slice(-ENTRIES_KEPT);
    },
    reset: () => {
      kept = [];
      totals = NOTHING;
      dropped = 0;
    },
  };
};
