import type { LocalDate } from '@kt/kernel';
import { dayInFinland, type Instant, plusDays } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { T } from '../../../shared/language/use-words.ts';
import type { Task } from '../../../shell/tasks/task.ts';

type Row = {
  readonly claim: string;
  readonly stepTitle: Readonly<Record<string, string | undefined>>;
  readonly submission?: { readonly at: Instant } | undefined;
};
type Texts = { readonly t: T; readonly name: (texts: Row['stepTitle']) => string };

/** The day by which a claim that was sent is to be decided. */
export const decisionDay = (sentAt: Instant): LocalDate => {
  const sent = dayInFinland(sentAt);
  return plusDays(sent, commonRule('claimDecisionDays', sent));
};

const taskOf =
  (key: 'task.claim.check' | 'task.claim.dispute', { t, name }: Texts) =>
  (row: Row): Task => ({
    id: row.claim,
    title: t(key, { step: name(row.stepTitle) }),
    to: `/casework/claims/${row.claim}`,
    ...(row.submission !== undefined && { due: decisionDay(row.submission.at) }),
  });

export const checkTasks = (rows: readonly Row[], texts: Texts): readonly Task[] =>
  rows.map(taskOf('task.claim.check', texts));
export const disputeTasks = (rows: readonly Row[], texts: Texts): readonly Task[] =>
  rows.map(taskOf('task.claim.dispute', texts));
