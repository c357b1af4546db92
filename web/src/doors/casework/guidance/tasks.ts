import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';

/** What waits for a supervisor: referrals that cost more than a case worker sends alone, and those received late. */
export const guidanceTasks: TaskSource = async ({ api, has, t }) => {
  if (!has('supervisor')) return [];
  const [rows, late] = await Promise.all([
    allRows((query) => read(api.casework.worker.approvals.$get(query))),
    read(api.casework.supervision.late.$get()),
  ]);
  return [
    ...rows.map(({ id, clientReference: reference }) => ({
      id: `approval-${id}`,
      title: t('task.approval', { reference }),
      to: `/casework/approvals/${id}`,
    })),
    ...late.rows.map(({ id, kind, since, clientReference: reference }) => ({
      id: `late-${id}`,
      title: t(kind === 'unmet' ? 'task.late.unmet' : 'task.late.silent', { reference }),
      to: `/casework/referrals/${id}`,
      due: since,
    })),
  ];
};
