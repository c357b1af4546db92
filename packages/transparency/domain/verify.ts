import { dayInFinland } from '@kt/kernel';
import type { Dump, DumpedEvent, Place } from './dump.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, type Hasher, rootOf } from './merkle.ts';

/** One thing that is not as it was written. */
export type Flaw = Place & { readonly what: FlawKind };
export type FlawKind =
  | 'unreadable'
  | 'event_changed'
  | 'event_missing'
  | 'chain_broken'
  | 'state_without_event'
  | 'state_head_differs'
  | 'details_changed'
  | 'details_missing'
  | 'log_gap'
  | 'log_entry_without_event'
  | 'log_entry_differs'
  | 'log_entry_missing'
  | 'head_unsigned'
  | 'head_root_differs'
  | 'log_end_differs'
  | 'turn_differs'
  | 'details_unknown';

export type Verdict = {
  /** Everything that is not as it was written, in the order of table and key; empty when all is whole. */
  readonly flaws: readonly Flaw[];
  readonly events: number;
  readonly chains: number;
  readonly logged: number;
  /** Events the relay has not yet brought to the log. */
  readonly unlogged: number;
  readonly heads: number;
  /** Places of details that an event says were erased lawfully. */
  readonly erased: readonly Place[];
};

const at = ({ table, pk, sk }: Place): Place => ({ table, pk, sk });
const flaw = (place: Place, what: FlawKind): Flaw => ({ ...at(place), what });

const byChain = (events: readonly DumpedEvent[]): ReadonlyMap<string, readonly DumpedEvent[]> => {
  const chains = new Map<string, DumpedEvent[]>();
  for (const event of events) {
    const key = `${event.table} ${event.pk} ${event.subject}`;
    chains.set(key, [...(chains.get(key) ?? []), event]);
  }
  for (const chain of chains.values()) chain.sort((a, b) => a.seq - b.seq);
  return chains;
};

const chainFlaws = (chain: readonly DumpedEvent[]): readonly Flaw[] =>
  chain.flatMap((event, index) => {
    if (event.hash !== event.computed) return [flaw(event, 'event_changed')];
    if (event.seq !== index + 1) return [flaw(event, 'event_missing')];
    return event.prev === (chain[index - 1]?.hash ?? '') ? [] : [flaw(event, 'chain_broken')];
  });

const stateFlaws = ({ states }: Dump, chains: ReturnType<typeof byChain>): readonly Flaw[] =>
  states.flatMap((state) => {
    const last = chains.get(`${state.table} ${state.pk} ${state.subject}`)?.at(-1);
    if (last === undefined) return [flaw(state, 'state_without_event')];
    return last.hash === state.head && last.seq === state.version ? [] : [flaw(state, 'state_head_differs')];
  });

const detailsOf = ({ events, details }: Dump) => {
  const erasable = new Set(events.flatMap((event) => event.erases));
  const found = new Map(details.map((one) => [one.event, one]));
  const expected = new Set(events.filter((event) => event.details !== undefined).map((event) => event.id));
  const flaws = details.filter((one) => !expected.has(one.event)).map((one) => flaw(one, 'details_unknown'));
  const erased: Place[] = [];
  for (const event of events) {
    if (event.details === undefined) continue;
    const own = found.get(event.id);
    if (own === undefined && erasable.has(event.id)) erased.push(at(event));
    else if (own === undefined) flaws.push(flaw(event, 'details_missing'));
    else if (own.computed !== event.details) flaws.push(flaw(own, 'details_changed'));
  }
  return { flaws, erased };
};

const entryFlaws = ({ entries, events }: Dump): readonly Flaw[] => {
  const known = new Map(events.map((event) => [event.id, event.hash]));
  return entries.flatMap((entry, index) => {
    if (entry.index !== index) return [flaw(entry, 'log_gap')];
    const hash = known.get(entry.event);
    if (hash === undefined) return [flaw(entry, 'log_entry_without_event')];
    return hash === entry.hash ? [] : [flaw(entry, 'log_entry_differs')];
  });
};

const headFlaws = (hasher: Hasher, { entries, heads, ends }: Dump): readonly Flaw[] => {
  const roots = new Map<number, string>([[0, hasher.empty]]);
  let frontier: Frontier = EMPTY_FRONTIER;
  for (const entry of entries) {
    frontier = appendLeaf(hasher, frontier, hasher.leaf(entry.hash));
    roots.set(frontier.size, rootOf(hasher, frontier));
  }
  const wanted = JSON.stringify(frontier);
  const wrongEnds = ends.filter(({ size, roots: own }) => JSON.stringify({ size, roots: own }) !== wanted);
  const wrongHeads = heads.flatMap((head) => {
    if (!head.signed) return [flaw(head, 'head_unsigned')];
    const root = roots.get(head.size);
    if (root === undefined) return [flaw(head, 'log_entry_missing')];
    return root === head.root ? [] : [flaw(head, 'head_root_differs')];
  });
  return [...wrongHeads, ...wrongEnds.map((end) => flaw(end, 'log_end_differs'))];
};

/** Each day's turn is the last head before that day: the next one was signed on it or later. */
const turnFlaws = ({ heads, turns }: Dump): readonly Flaw[] => {
  const inTime = [...heads].sort((a, b) => a.size - b.size);
  const places = new Map(inTime.map(({ size }, n) => [size, n]));
  return turns.flatMap((turn) => {
    const n = places.get(turn.size) ?? inTime.length;
    const [head, next] = inTime.slice(n, n + 2);
    const isLast = next === undefined || dayInFinland(next.at) >= turn.day;
    const isBefore = head !== undefined && dayInFinland(head.at) < turn.day;
    return isBefore && isLast && head.root === turn.root ? [] : [flaw(turn, 'turn_differs')];
  });
};

const inOrder = (a: Place, b: Place): number => {
  const [left, right] = [`${a.table} ${a.pk} ${a.sk}`, `${b.table} ${b.pk} ${b.sk}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Judges a whole dump: every event chain, every details hash, the log, and its signed heads. */
export const verifyDump = (hasher: Hasher, dump: Dump): Verdict => {
  const entries = [...dump.entries].sort((a, b) => a.index - b.index);
  const ordered = { ...dump, entries };
  const chains = byChain(dump.events);
  const details = detailsOf(dump);
  const flaws = [
    ...dump.unreadable.map((item) => flaw(item, 'unreadable')),
    ...Array.from(chains.values()).flatMap(chainFlaws),
    ...stateFlaws(dump, chains),
    ...details.flaws,
    ...entryFlaws(ordered),
    ...headFlaws(hasher, ordered),
    ...turnFlaws(dump),
  ].sort(inOrder);
  const logged = new Set(entries.map((entry) => entry.event));
  return {
    flaws,
    events: dump.events.length,
    chains: chains.size,
    logged: entries.length,
    unlogged: dump.events.filter((event) => !logged.has(event.id)).length,
    heads: dump.heads.length,
    erased: details.erased,
  };
};
