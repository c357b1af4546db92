import type { T } from '../../../shared/language/use-words.ts';
import type { Task } from '../../../shell/tasks/task.ts';
import { followed, nextStep, saidNo } from './next-step.ts';

type Row = Parameters<typeof followed>[0] & { readonly client: string; readonly clientReference: string };

/** Where somebody begins who has referred nobody yet. */
export const firstTask = (clients: number, t: T): Task =>
  clients === 0
    ? { id: 'first-client', title: t('task.client.first'), to: '/casework/clients/new' }
    : { id: 'first-referral', title: t('task.referral.first'), to: '/casework/clients' };

const newestOfEach = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row, index) => rows.findIndex(({ client }) => client === row.client) === index);

const taskOf = (row: Row, t: T): readonly Task[] => {
  const { id, client, clientReference: reference } = row;
  const { key } = nextStep(followed(row));
  if (key === 'finish')
    return [{ id, title: t('task.referral.draft', { reference }), to: `/casework/referrals/${id}` }];
  if (key === 'answer')
    return [{ id, title: t('task.referral.answer', { reference }), to: `/casework/referrals/${id}` }];
  if (key === 'choose_again') {
    const to = saidNo(row) ? `/casework/referrals/${id}/next` : `/casework/clients/${client}`;
    return [{ id, title: t('task.referral.again', { reference }), to, detail: t(`state.referral.${row.state}`) }];
  }
  return [];
};

/** What the newest referral of each client (given newest first) asks of the case worker. */
export const clientTasks = (rows: readonly Row[], t: T): readonly Task[] =>
  newestOfEach(rows).flatMap((row) => taskOf(row, t));
