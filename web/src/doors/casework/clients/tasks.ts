import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { clientTasks, firstTask } from './client-tasks.ts';

/** What waits for a case worker: drafts to send, corrections to answer, clients whose provider said no. */
export const clientsTasks: TaskSource = async ({ api, has, t }) => {
  if (!has('case_worker', 'supervisor')) return [];
  const rows = await allRows((query) => read(api.casework.worker.referrals.$get(query)));
  if (rows.length > 0 || !has('case_worker')) return clientTasks(rows, t);
  const { rows: clients } = await read(api.casework.worker.clients.$get({ query: {} }));
  return [firstTask(clients.length, t)];
};
