/** A stem cut before its last consonants: what stands before them, they themselves, and the vowels after them. */
const SHAPE = /^(.*?)([^aeiouyäö]*)([aeiouyäö]+)$/u;

type Change = readonly [from: string, to: string];

/** How consonants of a weak grade are written in the strong one. */
const STRONG: readonly Change[] = [
  ['d', 't'],
  ['v', 'p'],
  ['nn', 'nt'],
  ['mm', 'mp'],
  ['ng', 'nk'],
  ['ll', 'lt'],
  ['rr', 'rt'],
  ['lj', 'lk'],
  ['rj', 'rk'],
  ['hj', 'hk'],
  ['l', 'lk'],
  ['r', 'rk'],
  ['h', 'hk'],
];

/** And the other way round. */
const WEAK: readonly Change[] = [
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nt', 'nn'],
  ['mp', 'mm'],
  ['nk', 'ng'],
  ['lt', 'll'],
  ['rt', 'rr'],
  ['lk', 'l'],
  ['lk', 'lj'],
  ['rk', 'r'],
  ['rk', 'rj'],
  ['t', 'd'],
  ['p', 'v'],
  ['k', ''],
];

const DOUBLING = /(^|[^kpt])[kpt]$/u;
const ONE_LONG = /(.)\1$/u;

const changed = (stem: string, changes: readonly Change[]): readonly string[] => {
  const [, before = '', middle = '', vowels = ''] = SHAPE.exec(stem) ?? [];
  return changes
    .filter(([from]) => middle.endsWith(from))
    .map(([from, to]) => before + middle.slice(0, middle.length - from.length) + to + vowels);
};

const doubled = (stem: string): readonly string[] => {
  const [, before = '', middle = '', vowels = ''] = SHAPE.exec(stem) ?? [];
  return DOUBLING.test(middle) ? [before + middle + middle.slice(-1) + vowels] : [];
};

/** A k that the weak grade has lost between vowels (tuen: tuke-), or that stands as a v (kyvyn: kyky-). */
const regained = (stem: string): readonly string[] => {
  const [, before = '', middle = '', vowels = ''] = SHAPE.exec(stem) ?? [];
  const lost = vowels.length > 1 && !ONE_LONG.test(vowels) ? [`${stem.slice(0, -1)}k${stem.slice(-1)}`] : [];
  const rounded = middle === 'v' && /[uy]$/u.test(before) && /^[uy]$/u.test(vowels) ? [`${before}k${vowels}`] : [];
  return [...lost, ...rounded];
};

/** A vowel stem as it stands and in the strong grades that it may be the weak one of. */
export const strongGrades = (stem: string): readonly string[] => [
  stem,
  ...changed(stem, STRONG),
  ...doubled(stem),
  ...regained(stem),
];

/** A vowel stem as it stands and in its weak grades: of words such as hanke, hankkeen. */
export const weakGrades = (stem: string): readonly string[] => [stem, ...changed(stem, WEAK)];
