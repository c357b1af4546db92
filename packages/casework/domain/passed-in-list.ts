import type { Id } from '@kt/kernel';
import { PASS_CODES, type PassCode, type Passed } from './choice.ts';

export type Pass = Pick<Passed, 'agreement' | 'reason'>;
type Agreement = Id<'agreement'>;

const NOBODY = '.';
const LETTERS = {
  client_objects: 'o',
  cannot_take_now: 'n',
  too_far: 'f',
  language: 'l',
  accessibility: 'a',
  conflict_of_interest: 'c',
} as const satisfies Readonly<Record<PassCode, string>>;
const REASONS: ReadonlyMap<string, PassCode> = new Map(PASS_CODES.map((reason) => [LETTERS[reason], reason]));

/**
 * Who of a list was passed over, a letter for each place of the list: why, or a dot. Sixty of them say no more than sixty
 * letters do. Nothing for those after the last one; who is not in the list is left out.
 */
export const lettersOf = (list: readonly Agreement[], passes: readonly Pass[]): string => {
  const letters = list.map((agreement) => {
    const found = passes.find((one) => one.agreement === agreement);
    return found === undefined ? NOBODY : LETTERS[found.reason];
  });
  return letters.slice(0, letters.findLastIndex((letter) => letter !== NOBODY) + 1).join('');
};

/** The same again, in the order of the list that the letters were made of. */
export const passesOf = (list: readonly Agreement[], letters: string): readonly Pass[] =>
  list.flatMap((agreement, place) => {
    const reason = REASONS.get(letters.charAt(place));
    return reason === undefined ? [] : [{ agreement, reason }];
  });
