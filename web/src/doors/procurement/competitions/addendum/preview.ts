import { differenceOf } from '@kt/competition/domain/addendum-changes.ts';
import { type DifferenceRow, differenceRows } from '../../../../shared/call/differences.ts';
import type { CompetitionShown } from '../reads.ts';
import { type AddendumShown, addendumForm } from './form.ts';

/** What will be different for everybody invited, by the very rule of the server; nothing while a field is unreadable. */
export const previewRows = (
  shown: AddendumShown,
  { content, deadline }: Pick<CompetitionShown, 'content' | 'deadline'>,
  words: Parameters<typeof differenceRows>[1],
): readonly DifferenceRow[] => {
  // What is said about the change is no part of it: the preview comes before it has been written.
  const read = addendumForm.safeParse({ ...shown, said: { fi: '-', sv: '-', en: '' } });
  if (!read.success) return [];
  const changes = differenceOf(content, read.data.changes);
  const moved = read.data.deadline === deadline ? {} : { movedFrom: deadline };
  return differenceRows({ deadline: read.data.deadline, ...moved, ...(changes && { changes }) }, words);
};
