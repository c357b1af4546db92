import { type LocalDate, type Period, plusDays } from '@kt/kernel';

/** The right to prolong until `extendsTo` (the day after the last), used by the authority before `noticeBy` is over. */
export type ExtensionOption = { readonly key: string; readonly noticeBy: LocalDate; readonly extendsTo: LocalDate };

export const MOST_OPTIONS = 8;

/** Which option cannot be kept, from 0, and what of it. */
export type OptionFault = { readonly at: number; readonly field: keyof ExtensionOption };

/**
 * The first fault of rights to prolong a period, if any. They follow each other: each prolongs further than the one before,
 * its notice day is later, and notice is given while the period runs as far as prolonged by then. Keys differ.
 */
export const optionFault = ({ start, end }: Period, options: readonly ExtensionOption[]): OptionFault | undefined => {
  let [running, noticed] = [end, start];
  for (const [at, { key, extendsTo, noticeBy }] of options.entries()) {
    if (noticeBy >= running || noticeBy < noticed) return { at, field: 'noticeBy' };
    if (extendsTo <= running) return { at, field: 'extendsTo' };
    const isRepeated = options.slice(0, at).some((earlier) => earlier.key === key);
    if (isRepeated || at >= MOST_OPTIONS) return { at, field: 'key' };
    running = extendsTo;
    noticed = plusDays(noticeBy, 1);
  }
  return undefined;
};
