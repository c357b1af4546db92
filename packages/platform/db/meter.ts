import * as z from 'zod';

/** What storage work has cost since the last reset: calls, and capacity units as DynamoDB bills them. */
export type Usage = { readonly roundTrips: number; readonly readUnits: number; readonly writeUnits: number };

export type Meter = {
  readonly record: (kind: 'read' | 'write', consumed: unknown) => void;
  readonly usage: () => Usage;
  readonly reset: () => void;
};

const zCapacity = z.looseObject({ CapacityUnits: z.number() });
const zConsumed = z.union([zCapacity.transform((one) => [one]), z.array(zCapacity)]).catch([]);

export const createMeter = (): Meter => {
  let roundTrips = 0;
  const units = { read: 0, write: 0 };
  return {
    record: (kind, consumed) => {
      roundTrips += 1;
      for (const one of zConsumed.parse(consumed)) units[kind] += one.CapacityUnits;
    },
    usage: () => ({ roundTrips, readUnits: units.read, writeUnits: units.write }),
    reset: () => {
      roundTrips = 0;
      units.read = 0;
      units.write = 0;
    },
  };
};
