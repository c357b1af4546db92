import type { Task } from '../../shell/tasks/task.ts';
import type { T } from '../language/use-words.ts';

type Unread = { readonly authority: string; readonly referral: string; readonly clientReference: string };

/** Messages that wait to be read, one task for each referral that they are about. */
export const unreadTasks = <R extends Unread>(rows: readonly R[], t: T, pageOf: (row: R) => string): readonly Task[] =>
  rows.map((row) => ({
    id: `messages-${row.referral}`,
    title: t('messages.task', { reference: row.clientReference }),
    to: `${pageOf(row)}/messages`,
  }));
