import { SERVICE_TYPES } from '@kt/terms';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { ownWait } from './list/presenter.ts';

/** Agreements to sign, and changes to answer: the signatory's. */
export const agreementsTasks: TaskSource = async ({ api, acting, has, t, name }) => {
  if (!has('signatory') || acting.standing !== 'confirmed') return [];
  const rows = await allRows((query) => read(api.provider.agreements.$get(query)));
  return rows.flatMap((one) => {
    const wait = ownWait(one);
    if (wait !== 'agr.next.sign' && wait !== 'agr.next.answer_change') return [];
    return [
      {
        id: one.id,
        title: t(wait === 'agr.next.sign' ? 'task.agreement.sign' : 'task.agreement.change', {
          name: name(SERVICE_TYPES[one.serviceType].names),
        }),
        to: `/provider/agreements/${one.authority}/${one.id}`,
      },
    ];
  });
};
