import type { T } from '../../../shared/language/use-words.ts';
import type { Task } from '../../../shell/tasks/task.ts';
import { nextOf, type Waiting } from './next-of.ts';

type Row = Waiting & { readonly id: string; readonly authority: string; readonly clientReference: string };

const TASKS = {
  offered: 'task.own.answer',
  acknowledged: 'task.own.decide',
  accepted: 'task.own.agree',
  meeting: 'task.own.meet',
  met: 'task.own.start',
} as const;
const isTask = (next: string): next is keyof typeof TASKS => next in TASKS;

/** Offers to answer, first meetings to agree and to hold, each by when, and services to start. */
export const referralTasks = (rows: readonly Row[], t: T): readonly Task[] =>
  rows.flatMap((row) => {
    const { id, authority, clientReference: reference } = row;
    const { next, due } = nextOf(row);
    if (!isTask(next)) return [];
    const task = { id, title: t(TASKS[next], { reference }), to: `/provider/referrals/${authority}/${id}` };
    return [{ ...task, ...(due !== undefined && { due }) }];
  });

type ClaimRow = {
  readonly claim: string;
  readonly referral: string;
  readonly state: string;
  readonly stepTitle: Readonly<Record<string, string | undefined>>;
  readonly times: { readonly latestDay: string };
};
type Texts = { readonly t: T; readonly name: (texts: ClaimRow['stepTitle']) => string };

const ASKED = { returned: 'task.own.returned', rejected: 'task.own.rejected' } as const;
const askedOf = (state: string) =>
  state === 'returned' || state === 'rejected' ? ASKED[state] : ('task.own.claim' as const);

/** Claims to send, to mend, or to dispute. The day of a first sending is told; `rows` name the client. */
export const claimTasks = (
  authority: string,
  claims: readonly ClaimRow[],
  rows: readonly Pick<Row, 'id' | 'clientReference'>[],
  { t, name }: Texts,
): readonly Task[] =>
  claims.map(({ claim, referral, state, stepTitle, times }) => {
    const key = askedOf(state);
    const reference = rows.find(({ id }) => id === referral)?.clientReference;
    return {
      id: claim,
      title: t(key, { step: name(stepTitle) }),
      to: `/provider/referrals/${authority}/claims/${claim}`,
      ...(reference !== undefined && { detail: reference }),
      ...(key === 'task.own.claim' && { due: times.latestDay }),
    };
  });
