import type { T } from '../../../shared/language/use-words.ts';
import type { Task } from '../../../shell/tasks/task.ts';

type Reader = {
  readonly me: string | undefined;
  readonly today: string;
  readonly t: T;
  readonly has: (...roles: readonly string[]) => boolean;
};
type Run = {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly payOn: string;
  readonly created: { readonly by: string };
};
type Counted = 'approve' | 'create_run' | 'exceptions' | 'unknown' | 'failed';

/** One task for however many of a kind wait; none for none. */
export const countTask = (kind: Counted, count: number, to: string, t: T): readonly Task[] =>
  count === 0 ? [] : [{ id: `finance-${kind}`, title: t(`finance.task.${kind}`, { count }), to }];

const isUnsent = ({ state }: Run): boolean => state === 'prepared' || state === 'approved';

const ofApprover: Readonly<Record<string, 'approve_run' | 'send_run'>> = {
  prepared: 'approve_run',
  approved: 'send_run',
};

const wordOf = (run: Run, { me, today, has }: Reader) => {
  if (isUnsent(run) && run.payOn < today) return 'passed_run';
  if (has('approver') && run.created.by !== me && isUnsent(run)) return ofApprover[run.state];
  return has('finance_officer') && run.state === 'sent' ? 'statement' : undefined;
};

/** What a run asks of the reader. */
export const runTasks = (runs: readonly Run[], reader: Reader): readonly Task[] =>
  runs.flatMap((run) => {
    const word = wordOf(run, reader);
    if (word === undefined) return [];
    const title = reader.t(`finance.task.${word}`, { number: run.number });
    return [{ id: run.id, title, to: `/finance/runs/${run.id}`, due: run.payOn }];
  });
