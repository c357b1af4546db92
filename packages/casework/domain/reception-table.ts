import { addCounts, type Counts, countsUnder, type Id, medianOf, type Share, share } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import { type CoveredTable, coverSmall } from './covered-table.ts';
import { MOST_DAYS } from './reception-counts.ts';

export type ProviderCounts = { readonly provider: Id<'organisation'>; readonly counts: Counts };
/** Counts of somebody, or of nobody named. */
type Counted = Omit<ProviderCounts, 'provider'> & Partial<ProviderCounts>;

/** `all`: the groups together. Nothing but the group is there where there are few, or where few would come to light. */
export type ReceptionCell = {
  readonly group: DistanceGroup | 'all';
  readonly n?: number;
  /** How many were not taken, and their share. */
  readonly refused?: number;
  readonly share?: Share;
  /** Working days to the first meeting of the middle one; `isOver`: more than these. */
  readonly days?: number;
  readonly isOver?: boolean;
};
/** A provider's line; without a provider that of the others together, or of all. */
export type ReceptionLine = {
  readonly provider?: Id<'organisation'>;
  readonly of: 'provider' | 'others' | 'all';
  readonly cells: readonly ReceptionCell[];
};
export type ReceptionTable = readonly ReceptionLine[];

/** Lines of a table; the rest stand in one line together. */
export const MOST_LINES = 30;

type Line = Omit<ReceptionLine, 'cells'> & { readonly counts: Counts };
type Figure = (counts: Counts, group: ReceptionCell['group']) => Omit<ReceptionCell, 'group' | 'n'>;

const groupsIn = (group: ReceptionCell['group']): readonly DistanceGroup[] =>
  group === 'all' ? DISTANCE_GROUPS : [group];
const sumOf = (counts: Counts, name: string, group: ReceptionCell['group']): number =>
  groupsIn(group).reduce((sum, one) => sum + (counts[`${name}:${one}`] ?? 0), 0);
const daysOf = (counts: Counts, group: ReceptionCell['group']): Counts =>
  addCounts(groupsIn(group).map((one) => countsUnder(counts, `met:${one}:`)));

const FULL = 10_000;
const refusedShare: Figure = (counts, group) => {
  const [refused, n] = [sumOf(counts, 'refused', group), sumOf(counts, 'answered', group)];
  return n === 0 ? {} : { refused, share: share(Math.round((refused * FULL) / n)) };
};
const daysToMeeting: Figure = (counts, group) => {
  const days = medianOf(daysOf(counts, group));
  if (days === undefined) return {};
  return days > MOST_DAYS ? { days: MOST_DAYS, isOver: true } : { days };
};

const linesOf = (providers: readonly Counted[], size: (counts: Counts) => number): readonly Line[] => {
  const sorted = providers
    .filter(({ counts }) => size(counts) > 0)
    .toSorted((a, b) => size(b.counts) - size(a.counts) || ((a.provider ?? '') < (b.provider ?? '') ? -1 : 1));
  const rest = sorted.slice(MOST_LINES);
  return [
    ...sorted.slice(0, MOST_LINES).map((one) => ({ of: 'provider' as const, ...one })),
    ...(rest.length === 0 ? [] : [{ of: 'others' as const, counts: addCounts(rest.map(({ counts }) => counts)) }]),
  ];
};

const shown = (line: Line, covered: CoveredTable, row: number, figure: Figure): ReceptionLine => {
  const { counts, ...who } = line;
  const groups = [...DISTANCE_GROUPS, 'all'] as const;
  return {
    ...who,
    cells: groups.map((group, column) =>
      covered.hidden[row]?.[column] === true
        ? { group }
        : { group, n: covered.counts[row]?.[column] ?? 0, ...figure(counts, group) },
    ),
  };
};

const tableOf = (
  providers: readonly Counted[],
  sizeIn: (counts: Counts, group: ReceptionCell['group']) => number,
  figure: Figure,
  least: number,
): ReceptionTable => {
  const lines = linesOf(providers, (counts) => sizeIn(counts, 'all'));
  if (lines.length === 0) return [];
  const covered = coverSmall(
    lines.map(({ counts }) => DISTANCE_GROUPS.map((group) => sizeIn(counts, group))),
    least,
  );
  const all: Line = { of: 'all', counts: addCounts(lines.map(({ counts }) => counts)) };
  return [...lines, all].map((line, row) => shown(line, covered, row, figure));
};

/** Of the answered referrals of each group, those that a provider did not take. */
export const refusals = (providers: readonly ProviderCounts[], least: number): ReceptionTable =>
  tableOf(providers, (counts, group) => sumOf(counts, 'answered', group), refusedShare, least);

/** How long those of each group waited for their first meeting. */
export const firstMeetings = (providers: readonly ProviderCounts[], least: number): ReceptionTable =>
  tableOf(
    providers,
    (counts, group) => Object.values(daysOf(counts, group)).reduce((sum, n) => sum + n, 0),
    daysToMeeting,
    least,
  );

/** One provider's clients by group: how many it has taken. */
export const caseMix = (counts: Counts, least: number): readonly ReceptionCell[] =>
  tableOf(
    [{ counts }],
    (of, group) => sumOf(of, 'accepted', group),
    () => ({}),
    least,
  )[0]?.cells ?? [];
