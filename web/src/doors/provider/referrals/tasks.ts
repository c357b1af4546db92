import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import { unreadTasks } from '../../../shared/messages/unread-tasks.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { claimTasks, referralTasks } from './own-tasks.ts';

const pageOf = ({ authority, referral }: { readonly authority: string; readonly referral: string }): string =>
  `/provider/referrals/${authority}/${referral}`;

const TO_DO = ['claimable', 'reminder', 'returned', 'rejected'] as const;

/**
 * What waits for those who serve clients: offers, starts, messages, and claims under each authority that has referred. Whoever is
 * not confirmed yet is shown no clients, and is not to be refused their whole home for it.
 */
export const referralsTasks: TaskSource = async ({ api, acting, has, t, name }) => {
  if (!has('worker') || acting.standing !== 'confirmed') return [];
  const own = api.casework.provider;
  const [rows, unread] = await Promise.all([
    allRows((query) => read(own.referrals.$get(query))),
    allRows((query) => read(own.messages.unread.$get(query))),
  ]);
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
  return [...referralTasks(rows, t), ...unreadTasks(unread, t, pageOf), ...claims.flat()];
};
