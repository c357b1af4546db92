import type { Actor, Id } from '@kt/kernel';
import { placeInLine, type WaitingEntry } from './waiting-entry.ts';

/** The queue for a service in numbers, of the first that are looked at, and one case worker's own entries in it. */
export type WaitingLine = {
  readonly waiting: number;
  /** How many of them wait for whichever place fits. */
  readonly any: number;
  /** How many wait for a place of an agreement: those who named it, and those who take any. Those whom nobody named are absent. */
  readonly agreements: readonly { readonly agreement: Id<'agreement'>; readonly waiting: number }[];
  /** 1 is first. */
  readonly own: readonly { readonly id: Id<'waitingEntry'>; readonly place: number }[];
};

/** `line`: who waits for one service, oldest first. Nothing is told of others but how many they are. */
export const lineFor = (line: readonly WaitingEntry[], worker: Actor): WaitingLine => {
  const named = Map.groupBy(
    line.flatMap(({ agreement }) => agreement ?? []),
    (agreement) => agreement,
  );
  const any = line.filter(({ agreement }) => agreement === undefined).length;
  return {
    waiting: line.length,
    any,
    agreements: [...named].map(([agreement, those]) => ({ agreement, waiting: those.length + any })),
    own: line
      .filter((entry) => entry.worker === worker)
      .map((entry) => ({ id: entry.id, place: placeInLine(entry, line) })),
  };
};
