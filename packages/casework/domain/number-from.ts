const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number of 32 bits that a text decides: FNV-1a over UTF-16 units, stirred as in MurmurHash3. */
export const numberFrom = (text: string): number => {
  let sum = OFFSET;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
};
