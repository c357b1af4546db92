import { CERTIFICATES } from '@kt/terms';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskSource } from '../../../shell/tasks/task.ts';

/** Reports that wait for a check, the oldest page of them: one line for each provider. */
export const walletsTasks: TaskSource = async ({ api, has, t, name }) => {
  if (!has('admission_officer', 'agreement_manager')) return [];
  const { rows } = await read(api.procurement.certificates.$get({ query: {} }));
  const byProvider = Map.groupBy(rows, ({ provider }) => provider);
  return [...byProvider].map(([provider, own]): Task => {
    const first = own[0];
    const kind = first === undefined ? '' : name(CERTIFICATES[first.kind].names);
    return {
      id: `wallet-${provider}`,
      to: `/procurement/providers/${provider}/wallet`,
      title: t('wallet.task.check', { count: own.length, kind }),
    };
  });
};
