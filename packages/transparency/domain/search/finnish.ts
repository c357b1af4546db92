import { strongGrades, weakGrades } from './gradation.ts';

const VOWEL_AT_END = /[aeiouyäö]$/u;
const LAST_HARMONY = /[aouäöy](?=[^aouäöy]*$)/u;

/** The a or ä that a stem takes; both where its vowels do not tell. */
const lowVowels = (stem: string): readonly string[] => {
  const told = LAST_HARMONY.exec(stem)?.[0];
  if (told === undefined) return ['ä', 'a'];
  return 'aou'.includes(told) ? ['a'] : ['ä'];
};

type Turn = readonly [ending: string, lemma: string];

const turned = (stem: string, turns: readonly Turn[]): readonly string[] =>
  turns
    .filter(([ending]) => stem.length >= ending.length && stem.endsWith(ending))
    .map(([ending, lemma]) => stem.slice(0, stem.length - ending.length) + lemma);

/** What a stem with a vowel at its end is the stem of, where more than its last vowel changes. */
const OF_VOWEL_STEM: readonly Turn[] = [
  ['kse', 's'],
  ['ude', 'us'],
  ['ute', 'us'],
  ['yde', 'ys'],
  ['yte', 'ys'],
  ['de', 'si'],
  ['te', 'si'],
  ['ise', 'inen'],
  ['ime', 'in'],
  ['ne', 'n'],
  ['le', 'l'],
  ['re', 'r'],
  ['nee', 'nut'],
  ['nee', 'nyt'],
  ['uu', 'ut'],
  ['ye', 'yt'],
  ['ii', 'is'],
  ['ttoma', 'ton'],
  ['ttömä', 'tön'],
  ['mma', 'mpi'],
  ['mmä', 'mpi'],
  ['miehe', 'mies'],
];

const longStems = (stem: string): readonly string[] => {
  const short = stem.slice(0, -1);
  if (stem.endsWith('ee')) return weakGrades(short);
  if (/aa$|ää$/u.test(stem)) return weakGrades(short).map((one) => `${one}s`);
  return [];
};

/** What a stem that ends in a vowel may be the stem of; `isWeak` where its consonants may stand in the weak grade. */
const fromVowelStem = (stem: string, isWeak: boolean): readonly string[] => {
  if (!VOWEL_AT_END.test(stem)) return [];
  const grades = isWeak ? strongGrades(stem) : [stem];
  const asI = stem.endsWith('e') ? grades.map((one) => `${one.slice(0, -1)}i`) : [];
  return [...grades, ...asI, ...longStems(stem), ...turned(stem, OF_VOWEL_STEM)];
};

const OF_CONSONANT_STEM: readonly Turn[] = [
  ['s', 'nen'],
  ['las', 'lapsi'],
  ['y', 'ys'],
  ['u', 'us'],
  ['t', 'si'],
  ['t', 't'],
];

/** What a stem before -ta or -ten may be the stem of: itself, or a word that loses an e there (kiel-tä, vammais-ta). */
const fromConsonantStem = (stem: string): readonly string[] => [
  stem,
  ...(/[lnrst]$/u.test(stem) ? [`${stem}i`] : []),
  ...turned(stem, OF_CONSONANT_STEM),
];

const OF_PLURAL: readonly Turn[] = [
  ['ks', 's'],
  ['is', 'inen'],
  ['im', 'in'],
  ['ttom', 'ton'],
  ['ttöm', 'tön'],
  ['miehi', 'mies'],
];
const WIDENED: readonly Turn[] = [
  ['ö', 'yö'],
  ['o', 'uo'],
  ['e', 'ie'],
];

const lowered = (stem: string): readonly string[] => {
  const short = stem.slice(0, -1);
  if (/[oö]$/u.test(stem)) return lowVowels(short).map((low) => short + low);
  return stem.endsWith('e') ? [`${short}i`] : [];
};

/** What a plural stem, cut before its i or j, may be the stem of. */
const fromPlural = (stem: string, isWeak: boolean): readonly string[] => {
  if (stem.endsWith('i')) return [];
  const closed = VOWEL_AT_END.test(stem)
    ? [stem, ...lowered(stem)]
    : [`${stem}i`, ...lowVowels(stem).map((low) => stem + low)];
  // A k between vowels is lost without a trace: tuissa is of tuki.
  const bare = isWeak && VOWEL_AT_END.test(stem) ? [`${stem}ki`] : [];
  const graded = isWeak ? closed.flatMap((one) => strongGrades(one)) : closed;
  const hollow = /^[^aeiouyäö]?[öoe]$/u.test(stem) ? turned(` ${stem}`, WIDENED).map((one) => one.trim()) : [];
  const inverse = VOWEL_AT_END.test(stem) ? [...weakGrades(stem), ...longStems(stem + stem.slice(-1))] : [];
  const consonants = /[lnr]$/u.test(stem) ? [stem] : [];
  return [...graded, ...bare, ...hollow, ...inverse, ...consonants, ...turned(stem, OF_PLURAL)];
};

/** Words of their own kind, by the stems that no rule leads back from. */
const ALONE: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['aja', 'aika'],
  ['aiko', 'aika'],
  ['ajo', 'aika'],
  ['poja', 'poika'],
  ['poji', 'poika'],
]);

type Read = (stem: string) => readonly string[];
const alone: Read = (stem) => [ALONE.get(stem) ?? []].flat();
const weakVowel: Read = (stem) => [...fromVowelStem(stem, true), ...alone(stem)];
const strongVowel: Read = (stem) => fromVowelStem(stem, false);
const weakPlural: Read = (stem) => [...fromPlural(stem, true), ...alone(stem)];
const strongPlural: Read = (stem) => fromPlural(stem, false);
/** Before an i stands a consonant (kunt-ia), before a j a vowel that stays or has turned (pajo-ja, kursse-ja). */
const closedPlural: Read = (stem) => (VOWEL_AT_END.test(stem) ? [] : strongPlural(stem));
const openPlural: Read = (stem) => (/[oöuye]$/u.test(stem) ? strongPlural(stem) : []);

const VOWELS = 'aeiouyäö';
const anyOf = (ends: string, read: Read): readonly (readonly [string, Read])[] =>
  ends.split(' ').map((end) => [end, read] as const);

/** Endings of cases, and how what stands before them is read. */
const everyEnding = (): readonly (readonly [string, Read])[] => [
  ...anyOf('n t ssa ssä sta stä lla llä lta ltä lle ksi', weakVowel),
  ...anyOf('na nä a ä seen', strongVowel),
  ...anyOf('ta tä tta ttä ten', fromConsonantStem),
  ...anyOf('issa issä ista istä illa illä ilta iltä ille iksi', weakPlural),
  ...anyOf('ina inä ihin isiin iden itten ita itä', strongPlural),
  ...anyOf('ien iin ia iä', closedPlural),
  ...anyOf('jen ja jä', openPlural),
];
const ENDINGS = /* @__PURE__ */ everyEnding();

/** The last vowel said twice before an n, or after an h: pajaan, työhön. */
const illative = (word: string): readonly string[] => {
  const vowel = word.slice(-2, -1);
  if (!word.endsWith('n') || !VOWELS.includes(vowel)) return [];
  const doubled = word.slice(0, -2);
  const spoken = word.slice(0, -3);
  return [
    ...(doubled.endsWith(vowel) ? strongVowel(doubled) : []),
    ...(word.at(-3) === 'h' && spoken.endsWith(vowel) ? strongVowel(spoken) : []),
  ];
};

const SHORTEST = 2;
const fromEndings = (word: string): readonly string[] =>
  ENDINGS.flatMap(([end, read]) => {
    const stem = word.slice(0, word.length - end.length);
    return word.endsWith(end) && stem.length >= SHORTEST ? read(stem) : [];
  });

const CLITICS = /(?:kin|kaan|kään|kö|han|hän)$/u;
/** Whose it is, after a vowel (taitonsa) or after a case (taidoistaan). */
const OWNERS = /(?:nsa|nsä|mme|nne)$/u;
const OWNED_CASE = /(?:ss|st|ll|lt)(?:aan|ään)$|(?:ll|ks)een$/u;

const bared = (word: string): readonly string[] => {
  const owned = OWNED_CASE.test(word) ? [word.slice(0, -2)] : [];
  const stripped = [CLITICS, OWNERS].map((end) => word.replace(end, '')).filter((one) => one !== word);
  return [...owned, ...stripped].filter((one) => one.length > SHORTEST + 1);
};

/**
 * What may stand in a dictionary for a Finnish word form, with more guesses than are true: two forms are of one word when a
 * guess is common to both. Nouns and adjectives in their usual cases, with gradation; a word of several parts as its last.
 */
export const finnishLemmas = (word: string): readonly string[] => {
  const guesses = (form: string) => [form, ...fromEndings(form), ...illative(form)];
  const all = [...guesses(word), ...bared(word).flatMap((one) => [...strongGrades(one), ...guesses(one)])];
  return [...new Set(all)].filter((one) => one.length >= SHORTEST + 1);
};
