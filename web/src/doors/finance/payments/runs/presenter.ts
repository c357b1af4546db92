import { isWorkingDay, type LocalDate, nextWorkingDay } from '@kt/kernel';

/** The first day that banks pay on, today included. */
export const firstPayDay = (today: LocalDate): LocalDate => (isWorkingDay(today) ? today : nextWorkingDay(today));
