import type { Words } from '../../../../shared/language/use-words.ts';
import { type Names, partyLines, type Terms } from './presenter.ts';

export type Difference = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'joined' | 'left' | 'changed' | 'same';
  /** What it did and got; absent for one that has joined. */
  readonly before?: string;
  readonly now?: string;
};

type Shown = Pick<Words, 't' | 'name' | 'percent'>;

const textsOf = (terms: Terms | undefined, names: Names, words: Shown): ReadonlyMap<string, string> => {
  if (terms === undefined) return new Map();
  const ids = [...terms.members, ...terms.reliedOn].map(({ organisation }) => organisation);
  const lines = partyLines(terms, names, words);
  return new Map(ids.map((id, n) => [id, lines[n]?.[1] ?? '']));
};

const kindOf = (before: string | undefined, now: string | undefined): Difference['kind'] => {
  if (before === undefined) return 'joined';
  if (now === undefined) return 'left';
  return before === now ? 'same' : 'changed';
};

/** Each party of two compositions, what it did before and does now; those who stand now come first. */
export const differencesOf = (
  { before, now }: { readonly before: Terms | undefined; readonly now: Terms },
  names: Names,
  words: Shown,
): readonly Difference[] => {
  const [then, today] = [textsOf(before, names, words), textsOf(now, names, words)];
  const ids = [...new Set([...today.keys(), ...then.keys()])];
  return ids.map((id) => {
    const [was, is] = [then.get(id), today.get(id)];
    return {
      id,
      name: words.name(names[id] ?? {}),
      kind: kindOf(was, is),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { now: is }),
    };
  });
};
