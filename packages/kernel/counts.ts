/** Whole numbers by name. A name that is missing counts zero. */
export type Counts = Readonly<Record<string, number>>;

/** What must be added to `before` to come to `after`; names that stay as they are have no place in it. */
export const countsBetween = (before: Counts, after: Counts): Counts => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
};

export const addCounts = (all: readonly Counts[]): Counts => {
  const total: Record<string, number> = {};
  for (const one of all) for (const [name, count] of Object.entries(one)) total[name] = (total[name] ?? 0) + count;
  return total;
};

/** What is counted under `<beginning><key>`, by its key. */
export const countsUnder = (counts: Counts, beginning: string): Counts =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) =>
      name.startsWith(beginning) && count !== 0 ? [[name.slice(beginning.length), count] as const] : [],
    ),
  );

/** The middle one of values counted by the value itself, the lower of two; nothing where nothing is counted. */
export const medianOf = (counts: Counts): number | undefined => {
  const values = Object.entries(counts)
    .map(([value, count]) => ({ value: Number(value), count }))
    .toSorted((a, b) => a.value - b.value);
  const half = values.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  for (const { value, count } of values) {
    seen += count;
    if (count > 0 && seen >= half) return value;
  }
  return undefined;
};
