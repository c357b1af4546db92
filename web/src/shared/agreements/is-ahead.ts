import type { LocalDate } from '@kt/kernel';
import type { AgreementLine } from './answers.ts';

/** Signed, but its first day has not come: nobody can be referred yet. */
export const isAhead = ({ state, start }: Pick<AgreementLine, 'state' | 'start'>, today: LocalDate): boolean =>
  state === 'active' && today < start;
