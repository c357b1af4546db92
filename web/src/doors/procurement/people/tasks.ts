import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { roleWord } from './role-words.ts';

/** Roles that wait for a second person. */
export const peopleTasks: TaskSource = async ({ api, has, t }) => {
  if (!has('system_admin', 'supervisor')) return [];
  const proposed = await allRows((query) => read(api.procurement.grants.$get(query)));
  return proposed.flatMap(({ person, name, roles }) =>
    roles
      .filter(({ state }) => state === 'proposed')
      .map(({ id, role, lapsesAt }) => ({
        id,
        title: t('people.task', { name: name ?? t('people.unnamed'), role: roleWord(role, { t }) }),
        to: `/procurement/people/${person}`,
        ...(lapsesAt !== undefined && { due: lapsesAt }),
      })),
  );
};
