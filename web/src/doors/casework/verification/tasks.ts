import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { checkTasks, disputeTasks } from './claim-tasks.ts';

/** What waits for whoever checks claims: what was sent, what they have taken, and disputes of others' rejections. */
export const verificationTasks: TaskSource = async ({ api, has, t, name }) => {
  if (!has('verifier', 'supervisor')) return [];
  const waiting = (state: 'submitted' | 'in_check' | 'disputed') =>
    allRows(({ query }) => read(api.casework.verifier.claims.$get({ query: { ...query, state } })));
  const disputed = disputeTasks(await waiting('disputed'), { t, name });
  if (!has('verifier')) return disputed;
  const sent = await Promise.all([waiting('submitted'), waiting('in_check')]);
  return [...checkTasks(sent.flat(), { t, name }), ...disputed];
};
