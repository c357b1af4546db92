import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { claimTasks, referralTasks } from './own-tasks.ts';

const TO_DO = ['claimable', 'reminder', 'returned', 'rejected'] as const;

/**
 * What waits for those who serve clients: offers, starts, and claims under each authority that has referred. Whoever is
 * not confirmed yet is shown no clients, and is not to be refused their whole home for it.
 */
export const referralsTasks: TaskSource = async ({ api, acting, has, t, name }) => {
  if (!has('worker') || acting.standing !== 'confirmed') return [];
  const own = api.casework.provider;
  const rows = await allRows((query) => read(own.referrals.$get(query)));
  const authorities = [...new Set(rows.map(({ authority }) => authority))];
  const asked = authorities.flatMap((authority) => TO_DO.map((state) => ({ authority, state })));
  const claims = await Promise.all(
    asked.map(async ({ authority, state }) => {
      const found = await allRows(({ query }) =>
        read(own.authorities[':authority'].claims.$get({ param: { authority }, query: { ...query, state } })),
      );
      return claimTasks(authority, found, rows, { t, name });
    }),
  );
  return [...referralTasks(rows, t), ...claims.flat()];
};
