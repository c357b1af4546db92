/** What in a question could tell who asks: others must answer it without knowing. */
export const TRACES = ['name', 'business_id', 'email'] as const;
export type Trace = (typeof TRACES)[number];

/** Refused before anything is stored: the text would tell whose question it is. */
export type TellsAsker = { readonly code: 'competition.question_names_asker'; readonly traces: readonly Trace[] };

/** How an organisation is known: its names in any language, and its Y-tunnus. */
export type KnownAs = { readonly names: readonly string[]; readonly yTunnus?: string };

const LEGAL_FORMS = new Set(['ry', 'rf', 'oy', 'ab', 'oyj', 'abp', 'osk', 'anl', 'ky', 'kb', 'tmi', 'sr', 'ltd']);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const asPhrase = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** The whole name, and the name without its legal form when that is still two words: one alone may be anybody’s. */
const phrasesOf = (name: string): readonly string[] => {
  const words = wordsOf(name);
  const bare = words.filter((word) => !LEGAL_FORMS.has(word));
  return [...(words.length > 0 ? [asPhrase(words)] : []), ...(bare.length > 1 ? [asPhrase(bare)] : [])];
};

const namesSelf = (text: string, names: readonly string[]): boolean => {
  const phrase = asPhrase(wordsOf(text));
  return names.flatMap(phrasesOf).some((one) => phrase.includes(one));
};

const digitsOf = (text: string): string => text.replaceAll(/[\s-]/g, '');

const hasAddress = (text: string): boolean =>
  text.split(/\s+/).some((word) => {
    const at = word.indexOf('@');
    return at > 0 && word.indexOf('.', at + 2) > 0;
  });

/** What in a text tells whose it is. The same check warns in the browser and refuses on the server. */
export const tracesOf = (text: string, { names, yTunnus }: KnownAs): readonly Trace[] => {
  const found: { readonly [T in Trace]: boolean } = {
    name: namesSelf(text, names),
    business_id: yTunnus !== undefined && digitsOf(text).includes(digitsOf(yTunnus)),
    email: hasAddress(text),
  };
  return TRACES.filter((trace) => found[trace]);
};
