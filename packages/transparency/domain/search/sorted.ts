/** Where the first of the sorted texts stands that is no less than `text`. */
export const firstFrom = (sorted: readonly string[], text: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const isAmong = (sorted: readonly string[], text: string): boolean => sorted[firstFrom(sorted, text)] === text;

/** Two sorted lists as one, what stands in both once. */
const merged = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const all: string[] = [];
  let at = 0;
  for (const text of one) {
    for (let next = other[at]; next !== undefined && next <= text; next = other[at]) {
      if (next < text) all.push(next);
      at += 1;
    }
    all.push(text);
  }
  return all.concat(other.slice(at));
};

/** Sorted lists as one, each text once: two and two, so that none is gone through more often than it must. */
export const mergedAll = (lists: readonly (readonly string[])[]): readonly string[] => {
  const [first = [], second] = lists;
  if (second === undefined) return first;
  const half = lists.length >> 1;
  return merged(mergedAll(lists.slice(0, half)), mergedAll(lists.slice(half)));
};
