import { isWorkingDay, type LocalDate, nextWorkingDay } from '@kt/kernel';

/** The first day that banks pay on, today included. */
export const firstPayDay = (today: LocalDate): LocalDate => (isWorkingDay(today) ? today : nextWorkingDay(today));

type Preview = { readonly lines: number; readonly netCents: number };
type Failed = { readonly amountCents: number; readonly mended?: object | undefined };

/** What a run may take now: approved money without payments that failed and that nobody has mended yet. */
export const readyIn = ({ lines, netCents }: Preview, failed: readonly Failed[]) => {
  const held = failed.filter(({ mended }) => mended === undefined);
  return {
    count: lines - held.length,
    cents: netCents - held.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
};
