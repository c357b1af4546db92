const SHORTEST = 3;
const TURNS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['e', ''],
];

/** What an English word form may be a form of, with more guesses than are true. */
export const englishStems = (word: string): readonly string[] => {
  const plain = word.replace(/['’]s?$/u, '');
  const cuts = TURNS.filter(([end]) => plain.endsWith(end)).map(([end, lemma]) => plain.slice(0, -end.length) + lemma);
  const single = cuts.map((stem) => stem.replace(/([bdgmnpt])\1$/u, '$1'));
  return [...new Set([plain, ...cuts, ...single])].filter((stem) => stem === plain || stem.length >= SHORTEST);
};
