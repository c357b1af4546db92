import { parseId } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { standingInFor } from '../clients/deputies/presenter.ts';

/** Places that came free for those whom the reader has in a queue, or whom the reader stands in for, until the end of each notice. */
export const waitingTasks: TaskSource = async ({ api, has, t, person }) => {
  if (!has('case_worker', 'supervisor')) return [];
  const deputies = await allRows((query) => read(api.casework.worker.deputies.$get(query)));
  const absent = standingInFor(deputies, person).flatMap(({ worker }) => parseId('person', worker) ?? []);
  const lists = [{}, ...absent.map((of) => ({ of }))].map((whose) =>
    allRows(({ query }) => read(api.casework.worker.waiting.$get({ query: { ...query, ...whose } }))),
  );
  const rows = (await Promise.all(lists)).flat();
  return rows.flatMap(({ id, client, clientReference: reference, told }) =>
    told === undefined
      ? []
      : [{ id, title: t('waiting.task', { reference }), to: `/casework/clients/${client}/waiting`, due: told.useBy }],
  );
};
