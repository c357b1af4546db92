import { type LocalDate, plusDays } from '@kt/kernel';
import type { Words } from '../language/use-words.ts';

/** The days on which something runs, both included: `end` on the wire is the day after the last one. */
export const periodText = (
  { start, end }: { readonly start: LocalDate; readonly end: LocalDate },
  { day }: Pick<Words, 'day'>,
): string => `${day(start)}–${day(plusDays(end, -1))}`;
