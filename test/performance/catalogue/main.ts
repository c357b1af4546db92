// `npm run bench:catalogue`: ten thousand services in Finnish and Swedish, searched by every form of every word of the lists.
import { gzipSync } from 'node:zlib';
import { squeezed } from '@kt/platform/ports/squeeze.ts';
import { indexedCard } from '@kt/transparency/app/index-card.ts';
import { catalogueOf } from '@kt/transparency/domain/search/catalogue.ts';
import { DRAWERS, drawerOf } from '@kt/transparency/domain/search/drawer.ts';
import { packDrawer } from '@kt/transparency/domain/search/packed-drawer.ts';
import { search } from '@kt/transparency/domain/search/search.ts';
import { openStored } from '@kt/transparency/store/drawer-store.ts';
import type { GoldLine } from '@kt/transparency/testing/search-gold.ts';
import { corpusOf, type Made } from './corpus.ts';
import { ownGold, sharedGold } from './gold.ts';

const CARDS = 10_000;
const DAY = '2026-11-22';
/** P3, shares in percent. */
const BARS = { recall: 95, compounds: 90, precision: 95, bytes: 1_048_576 } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

type Judged = { readonly wanted: number; readonly found: number; readonly right: number; readonly all: number };
const NONE: Judged = { wanted: 0, found: 0, right: 0, all: 0 };
const plus = (a: Judged, b: Judged): Judged => ({
  wanted: a.wanted + b.wanted,
  found: a.found + b.found,
  right: a.right + b.right,
  all: a.all + b.all,
});
const percent = (part: number, of: number): number => (of === 0 ? 100 : (100 * part) / of);

const corpusLines = [...new Map([...sharedGold(), ...ownGold()].map((line) => [JSON.stringify(line), line])).values()];
const corpus = corpusOf(CARDS, corpusLines);

const packed = Array.from({ length: DRAWERS }, (_, n) =>
  packDrawer(corpus.filter(({ card }) => drawerOf(card.provider) === n).map(({ card }) => indexedCard(card))),
);
const stored = packed.map((bytes) => squeezed(bytes));
const bytes = stored.reduce((sum, { length }) => sum + length, 0);

const load = () => catalogueOf(stored.map(openStored));
const times = Array.from({ length: 9 }, () => {
  const before = cpuMs();
  load();
  return cpuMs() - before;
}).sort((a, b) => a - b);
const catalogue = load();

const byService = new Map(corpus.map((made) => [made.card.service, made]));
/** Whether a card has a form of the word, or a compound with it: in its own or in the other language's text. */
const holds = ({ lines }: Made, { language, word }: GoldLine): boolean =>
  [...lines].some(
    (line) =>
      line.language === language && (line.word === word || line.forms.some((form) => form.includes(word.slice(0, -1)))),
  );

const answers = new Map<string, readonly Made[]>();
/** Cards that have the asked word in their own text. */
const answerTo = (text: string): readonly Made[] => {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const { found, direct } = search(catalogue, { text, filters: {}, day: DAY });
  const made = found.slice(0, direct).flatMap(({ service }) => byService.get(service) ?? []);
  answers.set(text, made);
  return made;
};

/** Every form of a word asked: how many of the cards with the word are found, and how many of those found have it. */
const judgedWord = (line: GoldLine): Judged =>
  [line.word, ...line.forms]
    .map((form): Judged => {
      const made = answerTo(form);
      const wanted = corpus.filter(({ lines }) => lines.has(line));
      const found = new Set(made);
      const right = made.filter((one) => holds(one, line)).length;
      return { wanted: wanted.length, found: wanted.filter((one) => found.has(one)).length, right, all: made.length };
    })
    .reduce(plus, NONE);

const judgedCompound = (line: GoldLine): Judged => {
  const found = new Set(answerTo(line.word));
  const wanted = corpus.filter(({ lines }) => lines.has(line));
  return { ...NONE, wanted: wanted.length, found: wanted.filter((one) => found.has(one)).length };
};

type Told = { readonly name: string; readonly value: number; readonly bar: number };
const toldOf = (list: string, lines: readonly GoldLine[]): readonly Told[] => {
  const own = corpusLines.filter((line) => lines.some((one) => JSON.stringify(one) === JSON.stringify(line)));
  const of = (kind: GoldLine['kind'], language: GoldLine['language'], judge: (line: GoldLine) => Judged) =>
    own
      .filter((line) => line.kind === kind && line.language === language)
      .map(judge)
      .reduce(plus, NONE);
  return (['fi', 'sv'] as const).flatMap((language) => {
    const words = of('word', language, judgedWord);
    const compounds = of('compound', language, judgedCompound);
    return [
      { name: `${list}, ${language}: recall`, value: percent(words.found, words.wanted), bar: BARS.recall },
      { name: `${list}, ${language}: precision`, value: percent(words.right, words.all), bar: BARS.precision },
      ...(compounds.wanted === 0
        ? []
        : [
            {
              name: `${list}, ${language}: compounds`,
              value: percent(compounds.found, compounds.wanted),
              bar: BARS.compounds,
            },
          ]),
    ];
  });
};

const shared = sharedGold();
const told = [
  ...(shared.length === 0 ? [] : toldOf('list beside the repository', shared)),
  ...toldOf('own list', ownGold()),
];
for (const { name, value } of told) say(`${name.padEnd(44)} ${value.toFixed(2)} %`);

const questions = [...answers.keys()].slice(0, 200);
const before = cpuMs();
for (const text of questions) search(catalogue, { text, filters: {}, day: DAY });
say(
  `${String(CARDS)} cards: ${String(bytes)} bytes stored, ${String(gzipSync(Buffer.concat(packed), { level: 9 }).length)} as one file`,
);
say(
  `opened in ${(times[4] ?? 0).toFixed(1)} CPU ms (median of 9), a question answered in ${((cpuMs() - before) / questions.length).toFixed(1)}`,
);

const wrong = [
  ...told.flatMap(({ name, value, bar }) => (value >= bar ? [] : [`${name} is under ${String(bar)} %`])),
  ...(bytes <= BARS.bytes ? [] : [`the index takes ${String(bytes)} bytes`]),
];
for (const one of wrong) say(`FAILED ${one}`);
say(`\n${String(told.length + 1 - wrong.length)} passed, ${String(wrong.length)} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
