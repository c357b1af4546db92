import type { TaskSource } from '../../../shell/tasks/task.ts';
import { readAsked } from './reads.ts';

/** What case workers have asked for and nobody has taken up. */
export const askedTasks: TaskSource = async ({ api, has, t }) => {
  if (!has('procurement_officer')) return [];
  const rows = await readAsked(api);
  return rows.length === 0
    ? []
    : [{ id: 'call-requests', title: t('asked.task', { count: rows.length }), to: '/procurement/call-requests' }];
};
