/** Words that stand in every text and tell nothing. */
const emptyWords = (): ReadonlySet<string> =>
  new Set(
    [
      'ja tai sekä on ovat ei että jos kun niin myös joka jotka jossa mitä mikä se ne hän he me te sen sitä tämä voi voit',
      'och eller samt är en ett att som på i till för med av den det de om du vi kan vid från inte också när där',
      'and or the a an is are of to for in on with by at as be can it you we they that this from not',
    ].flatMap((line) => line.split(' ')),
  );
const EMPTY = /* @__PURE__ */ emptyWords();

const LONGEST = 40;

/** The words of a text in lower case, cut at everything that is no letter, digit or apostrophe. */
export const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= LONGEST);

/** The words that are looked for: those that tell something, each once; all of them when none does. */
export const askedWords = (text: string): readonly string[] => {
  const all = [...new Set(tokensOf(text))];
  const telling = all.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : all;
};
