const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number of 32 bits that a text decides: FNV-1a over UTF-16 units, stirred as in MurmurHash3. */
const numberFrom = (text: string): number => {
  let sum = OFFSET;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
};

/**
 * The order that a seed gives: the same anywhere and whenever it is asked, whatever order the options come in. Over many
 * seeds every option comes first equally often.
 */
export const seededOrder = <A extends string>(seed: string, agreements: readonly A[]): readonly A[] => {
  const lots = agreements.map((agreement) => ({ agreement, lot: numberFrom(`${seed}\n${agreement}`) }));
  return lots.sort((a, b) => a.lot - b.lot || (a.agreement < b.agreement ? -1 : 1)).map(({ agreement }) => agreement);
};
