import { dayInFinland, type LocalDate } from '@kt/kernel';
import type { SignedHead } from './log-head.ts';

/** What the order of equals was drawn from on a Finnish day: the root of the last head of the log before that day. */
export type Turn = { readonly day: LocalDate; readonly root: string; readonly size: number };

type Head = Pick<SignedHead, 'root' | 'size' | 'at'>;

/**
 * The turn that a batch of the log begins, when it is the first of its day. Nobody can choose it: it was fixed by everything
 * that anybody had done until the evening before. None begins while a competition is unopened, for then a new root, or
 * none, would tell whether somebody has tendered.
 */
export const turnBegun = (before: Head | undefined, today: LocalDate): Turn | undefined =>
  before === undefined || dayInFinland(before.at) >= today
    ? undefined
    : { day: today, root: before.root, size: before.size };

const SHOWN = 16;

/** A day and the newest root as a seed begins with them. */
export const drawnFrom = (day: LocalDate, root: string | undefined): string =>
  root === undefined ? day : `${day} ${root.slice(0, SHOWN)}`;
