const SHORTEST = 3;

/** Endings of nouns, adjectives and verbs, one taken off at a time. */
const listed = (text: string): readonly string[] => text.split(' ');
const ENDINGS = /* @__PURE__ */ listed(
  'arnas arna ornas orna ernas erna nas na enas ena ans ens ets ars ors ers ar or er en et an as ns s n a e t',
);
const VERBAL = /* @__PURE__ */ listed('ades ade ande as at');
const VOWEL = /[aeiouyåäö]/u;

const cut = (word: string, ends: readonly string[]): readonly string[] =>
  ends
    .filter((end) => word.endsWith(end))
    .map((end) => word.slice(0, word.length - end.length))
    .filter((stem) => stem.length >= SHORTEST && VOWEL.test(stem));

/** Plurals that change their vowel: verkstäder, städer, böcker. */
const unrounded = (stem: string): readonly string[] => {
  const back = stem.replace(/[äö]([^aeiouyåäö]+)$/u, (all, tail: string) => (all.startsWith('ä') ? 'a' : 'o') + tail);
  return back === stem ? [] : [back, back.replace(/ck$/u, 'k')];
};

const simpler = (stem: string): readonly string[] => [
  stem,
  // rummet: rum, programmet: program.
  ...(/(mm|nn)$/u.test(stem) ? [stem.slice(0, -1)] : []),
  // medlet: medel, cykeln: cykel, fingret: finger.
  ...(/[^aeiouyåäö][lr]$/u.test(stem) ? [`${stem.slice(0, -1)}e${stem.slice(-1)}`] : []),
];

/**
 * What a Swedish word form may be built on, with more guesses than are true: two forms are of one word when a guess is common
 * to both. Not dictionary words: the part that the forms share.
 */
export const swedishStems = (word: string): readonly string[] => {
  const plural = /(?:er|erna|ers|ernas)$/u.test(word)
    ? cut(word, ['er', 'erna', 'ers', 'ernas']).flatMap(unrounded)
    : [];
  const cuts = cut(word, [...ENDINGS, ...VERBAL]).flatMap(simpler);
  return [...new Set([word, ...cuts, ...plural])];
};
