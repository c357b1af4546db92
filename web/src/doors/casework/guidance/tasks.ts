import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';

/**
 * What waits for a supervisor: referrals above a case worker’s limit, joinings that another asked to undo, referrals received
 * late.
 */
export const guidanceTasks: TaskSource = async ({ api, has, t, person }) => {
  if (!has('supervisor')) return [];
  const [rows, apart, late] = await Promise.all([
    allRows((query) => read(api.casework.worker.approvals.$get(query))),
    allRows((query) => read(api.casework.worker.separations.$get(query))),
    read(api.casework.supervision.late.$get()),
  ]);
  return [
    ...rows.map(({ id, clientReference: reference }) => ({
      id: `approval-${id}`,
      title: t('task.approval', { reference }),
      to: `/casework/approvals/${id}`,
    })),
    ...apart
      .filter(({ asked }) => asked.by !== person)
      .map(({ id, reference }) => ({
        id: `separation-${id}`,
        title: t('task.separation', { reference }),
        to: `/casework/clients/${id}/separation`,
      })),
    ...late.rows.map(({ id, kind, since, clientReference: reference }) => ({
      id: `late-${id}`,
      title: t(kind === 'unmet' ? 'task.late.unmet' : 'task.late.silent', { reference }),
      to: `/casework/referrals/${id}`,
      due: since,
    })),
  ];
};
