import type { Id } from '@kt/kernel';
import type { AnsweredNeed } from '@kt/terms';
import { numberOf } from './drawer.ts';

/** How a word was found on a card: itself, as part of a compound, by another name, or as the kind of the service. */
export type Manner = 'word' | 'part' | 'kind' | 'other_name';
/** Why a card was found: `form` is how the word is written there, where it is written. */
export type Reason = {
  readonly word: string;
  readonly manner: Manner;
  readonly inName: boolean;
  readonly form?: string;
};
export type Found = {
  readonly service: Id<'service'>;
  readonly provider: Id<'organisation'>;
  readonly reasons: readonly Reason[];
  /** Above all else: 2 what can be had now, 1 what something stands in the way of, 0 what nothing is agreed about. */
  readonly standing: number;
  /** Which of the needs that were asked for it answers. */
  readonly needs: readonly AnsweredNeed[];
  /** Whole kilometres from the municipality that was asked for. */
  readonly km?: number;
};

const WORTH = { word: 4, part: 3, kind: 2, other_name: 1 } as const satisfies Record<Manner, number>;
const IN_NAME = 4;

/** What a reason weighs. That a word stands on a card often weighs nothing: nobody comes first by repeating it. */
const worthOf = ({ manner, inName }: Reason): number => WORTH[manner] + (inName ? IN_NAME : 0);

export const isDirect = ({ manner }: Reason): boolean => manner === 'word' || manner === 'part';

/** Of those that stand alike and answer as many needs, cards with every word in their own text come first, then those with more words, then those with better reasons. */
const levelOf = ({ reasons, needs, standing }: Found): readonly number[] => [
  standing,
  needs.length,
  reasons.filter(isDirect).length,
  reasons.length,
  reasons.reduce((sum, reason) => sum + worthOf(reason), 0),
];

const byLevel = (a: readonly number[], b: readonly number[]): number => {
  const differing = a.findIndex((level, n) => level !== b[n]);
  return differing < 0 ? 0 : (b[differing] ?? 0) - (a[differing] ?? 0);
};

/**
 * The order of what was found. Equals take turns: the seed shuffles providers, and nobody's second card comes before
 * everybody's first of the same level, so that more cards bring no more first places. No money changes it.
 */
export const ranked = (found: readonly Found[], seed: string): readonly Found[] => {
  const drawn = found
    .map((one) => ({
      one,
      level: levelOf(one),
      provider: numberOf(`${seed}|${one.provider}`),
      card: numberOf(`${seed}|${one.service}`),
    }))
    .sort((a, b) => byLevel(a.level, b.level) || a.provider - b.provider || a.card - b.card);
  const turns = new Map<string, number>();
  const turnOf = (one: (typeof drawn)[number]): number => {
    const key = `${one.level.join('.')}|${one.one.provider}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return turn;
  };
  return drawn
    .map((one) => ({ ...one, turn: turnOf(one) }))
    .sort((a, b) => byLevel(a.level, b.level) || a.turn - b.turn || a.provider - b.provider || a.card - b.card)
    .map(({ one }) => one);
};

/** The seed of a day and of what was asked: the same for everybody who asks the same on that day. */
export const seedOf = (day: string, words: readonly string[], filters: object): string => {
  const named = Object.entries(filters).map(([name, value]) => `${name}=${String(value)}`);
  return [day, [...words].sort().join(' '), named.sort().join('&')].join('|');
};
