import type { Looked } from '@kt/registry/domain/register-entry.ts';
import type { Words } from '../language/use-words.ts';

/** What the register warns of, in words; `undefined` when nothing. */
export const registerWarning = (looked: Looked, { t, day }: Pick<Words, 't' | 'day'>): string | undefined => {
  if (looked.result !== 'found') return undefined;
  const { situations, endDate } = looked.entry;
  const words = [
    ...situations.map((one) => t(`organisation.situation.${one}`)),
    ...(endDate === undefined ? [] : [t('organisation.situation.ended', { day: day(endDate) })]),
  ];
  return words.length === 0 ? undefined : words.join(', ');
};
