import { notFound } from '@tanstack/react-router';
import { usePathParam } from '../page/use-path.ts';

const LETTERS = ['decision', 'feedback'] as const;
const LANGUAGES = ['fi', 'sv'] as const;

const oneOf = <T extends string>(known: readonly T[], asked: string): T => {
  const found = known.find((one) => one === asked);
  if (found === undefined) notFound({ throw: true });
  if (found === undefined) throw new Error('the address names no letter');
  return found;
};

/** The letter that the page's address names. */
export const useWhichLetter = () => {
  const [letter, language] = [usePathParam('letter'), usePathParam('in')];
  return { letter: oneOf(LETTERS, letter), language: oneOf(LANGUAGES, language) };
};
