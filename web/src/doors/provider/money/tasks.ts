import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';

/** Payments that wait for an account number or a tax position. */
export const moneyTasks: TaskSource = async ({ api, has, acting, t }) => {
  if (!has('org_admin', 'signatory') || acting.standing !== 'confirmed') return [];
  const { rows: authorities } = await read(api.public.authorities.$get());
  const lists = await Promise.all(
    authorities.map(({ authority }) =>
      read(api.provider.authorities[':authority'].payments.$get({ param: { authority }, query: {} })),
    ),
  );
  const count = lists.flatMap(({ rows }) => rows).filter(({ why }) => why !== undefined).length;
  return count === 0
    ? []
    : [{ id: 'money-blocked', title: t('money_page.task.blocked', { count }), to: '/provider/money' }];
};
