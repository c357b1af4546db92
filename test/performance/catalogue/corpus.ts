import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBER_MUNICIPALITIES, type Texts } from '@kt/kernel';
import { SERVICE_TYPE_CODES, TARGET_GROUP_CODES } from '@kt/terms';
import type { PublicService } from '@kt/transparency/app/public-services.ts';
import { aPublicCard, providerId } from '@kt/transparency/testing/a-catalogue.ts';
import type { GoldLine } from '@kt/transparency/testing/search-gold.ts';
import { ROOT } from '../../run/root.ts';

type Spoken = 'fi' | 'sv';
/** Chance that is the same at every run: numbers from 0 to below 1. */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const WORD = /[a-zåäö]{3,}/gu;

/** The product's own texts lend their words as what stands around the words that are looked for. */
const ownWords = (language: Spoken): readonly string[] => {
  const folder = join(ROOT, 'packages/words', language);
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').toLowerCase());
  return [...new Set(texts.flatMap((text) => text.match(WORD) ?? []))].sort();
};

const LEAST = 3;
/** So many of the filling words are more common than the words that look alike. */
const FREQUENT = 1_000;

/**
 * Filling words that are not spelt with a form of what is looked for, less its last letter: nobody need decide of those
 * whether they are of it. Instead come words of the list that look like them and are not.
 */
const filling = (language: Spoken, all: readonly GoldLine[]): readonly string[] => {
  const lines = all.filter((line) => line.language === language);
  const spelt = lines
    .filter(({ kind }) => kind !== 'not')
    .flatMap(({ word, forms }) => [word, ...forms])
    .map((form) => form.slice(0, Math.max(LEAST, form.length - 1)));
  const distinct = [...new Set(spelt)];
  const plain = ownWords(language).filter((word) => !distinct.some((one) => word.includes(one)));
  const alike = lines.filter(({ kind }) => kind === 'not').flatMap(({ forms }) => forms);
  return [...plain.slice(0, FREQUENT), ...alike, ...plain.slice(FREQUENT)];
};

/** A card and, for each line it was given words of, the line. */
export type Made = { readonly card: PublicService; readonly lines: ReadonlySet<GoldLine> };

const FILLERS = 26;
const PLANTED = 4;
const COMMON = 3;

/** So many cards in Finnish, Swedish or both, each with a few planted words among others as common as in real texts. */
export const corpusOf = (count: number, lines: readonly GoldLine[]): readonly Made[] => {
  const chance = chanceFrom(20_261_122);
  const below = (most: number): number => Math.floor(chance() * most);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const fillers = { fi: filling('fi', lines), sv: filling('sv', lines) };
  const plants = {
    fi: lines.filter(({ language, kind }) => language === 'fi' && kind !== 'not'),
    sv: lines.filter(({ language, kind }) => language === 'sv' && kind !== 'not'),
  };
  /** A few words are very common, most are rare. */
  const filler = (language: Spoken): string =>
    fillers[language][Math.floor(fillers[language].length * chance() ** COMMON)] ?? '';
  const texts = (language: Spoken, planted: Set<GoldLine>): { readonly name: string; readonly summary: string } => {
    const words = Array.from({ length: FILLERS }, () => filler(language));
    for (let n = 0; n < PLANTED; n += 1) {
      const line = pick(plants[language]);
      if (line === undefined) continue;
      planted.add(line);
      const forms = line.kind === 'word' ? [line.word, ...line.forms] : line.forms;
      words.splice(below(words.length), 0, pick(forms) ?? '');
    }
    return { name: words.slice(0, 3).join(' '), summary: `${words.slice(3).join(' ')}.` };
  };
  return Array.from({ length: count }, (_, n): Made => {
    const planted = new Set<GoldLine>();
    const kind = chance();
    const fi = kind < 0.8 ? texts('fi', planted) : undefined;
    const sv = kind > 0.45 ? texts('sv', planted) : undefined;
    const inBoth = (of: 'name' | 'summary'): Texts => ({ ...(fi && { fi: fi[of] }), ...(sv && { sv: sv[of] }) });
    const municipality = pick(MEMBER_MUNICIPALITIES)?.code;
    const group = pick(TARGET_GROUP_CODES);
    const card = aPublicCard(n + 1, {
      provider: providerId(below(count / 20) + 1),
      serviceType: pick(SERVICE_TYPE_CODES) ?? 'work_coaching',
      names: inBoth('name'),
      summary: inBoth('summary'),
      languages: [...(fi ? (['fi'] as const) : []), ...(sv ? (['sv'] as const) : [])],
      municipalities: municipality === undefined ? [] : [municipality],
      targetGroups: group === undefined ? [] : [group],
      remote: chance() < 0.3,
    });
    return { card, lines: planted };
  });
};
