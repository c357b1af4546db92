const SHORTEST = 5;

/** Whether one letter too many, too few, another one, or two the wrong way round make one word of the other. */
const isOneSlipFrom = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  if (short.length < long.length) return short.slice(at) === rest;
  const swapped = (long[at + 1] ?? '') + (long[at] ?? '') + long.slice(at + 2);
  return short.slice(at + 1) === rest || short.slice(at) === swapped;
};

/** Words of those given that differ from a longer word by one slip of the hand. */
export const nearWords = (words: Iterable<string>, asked: string): readonly string[] => {
  if (asked.length < SHORTEST) return [];
  return [...words].filter((word) => word.length >= SHORTEST - 1 && isOneSlipFrom(word, asked));
};
