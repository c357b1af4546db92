import type { Words } from '../../../shared/language/use-words.ts';

/** A quarter in words, from `2026-Q1`. */
export const quarterName = (quarter: string, t: Words['t']): string => {
  const [year = '', number = ''] = quarter.split('-Q');
  return t('awards.quarter', { number, year });
};
