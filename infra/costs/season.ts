/** What functions used in one part of the season. */
export type Used = {
  readonly doorCalls: number;
  readonly workerCalls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly keyCalls: number;
  readonly filesRead: number;
  readonly filesWritten: number;
  readonly messages: number;
};

/** The season's parts: what happens once, per competition with three tenders, and per four clients. */
export type SeasonParts = { readonly founding: Used; readonly competition: Used; readonly clients: Used };

type Told = { readonly step: string; readonly usage: Used };

const minus = (a: Used, b: Used): Used => ({
  doorCalls: a.doorCalls - b.doorCalls,
  workerCalls: a.workerCalls - b.workerCalls,
  readUnits: a.readUnits - b.readUnits,
  writeUnits: a.writeUnits - b.writeUnits,
  keyCalls: a.keyCalls - b.keyCalls,
  filesRead: a.filesRead - b.filesRead,
  filesWritten: a.filesWritten - b.filesWritten,
  messages: a.messages - b.messages,
});

/** How many clients the season has. */
export const CLIENTS = 4;
/** How many tenders its competition has. */
export const TENDERS = 3;

const at = (used: readonly Told[], step: RegExp): Used => {
  const found = used.find((one) => step.test(one.step));
  if (found === undefined) throw new RangeError(`the season has no step like ${String(step)}`);
  return found.usage;
};

/** Cuts the season's meter where its chapters end. */
export const partsOf = (used: readonly Told[]): SeasonParts => {
  const founding = at(used, /agreements taken over/);
  const agreed = at(used, /agreements signed by both sides/);
  const ended = at(used, /nothing is left half done/);
  return { founding, competition: minus(agreed, founding), clients: minus(ended, agreed) };
};
