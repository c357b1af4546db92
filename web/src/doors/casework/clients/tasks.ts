import { type Id, parseId } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import { unreadTasks } from '../../../shared/messages/unread-tasks.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import { clientTasks, firstTask } from './client-tasks.ts';
import { standingInFor } from './deputies/presenter.ts';

const pageOf = ({ referral }: { readonly referral: string }): string => `/casework/referrals/${referral}`;

/** Messages to the reader, or to whom the reader stands in for, that nobody of those who guide the client has read. */
const messageTasks = async ({ api, t }: Pick<TaskAsk, 'api' | 't'>, of?: Id<'person'>): Promise<readonly Task[]> => {
  const whose = of === undefined ? {} : { of };
  const rows = await allRows(({ query }) =>
    read(api.casework.worker.messages.unread.$get({ query: { ...query, ...whose } })),
  );
  return unreadTasks(rows, t, pageOf);
};

/** What waits for those whom the reader stands in for today. */
const standInTasks = async ({ api, t, person }: Pick<TaskAsk, 'api' | 't' | 'person'>): Promise<readonly Task[]> => {
  const deputies = await allRows((query) => read(api.casework.worker.deputies.$get(query)));
  const workers = standingInFor(deputies, person).flatMap(({ worker }) => parseId('person', worker) ?? []);
  const lists = workers.map((of) =>
    allRows(({ query }) => read(api.casework.worker.referrals.$get({ query: { ...query, of } }))),
  );
  const messages = workers.map((of) => messageTasks({ api, t }, of));
  const rows = (await Promise.all(lists)).flatMap((found) => clientTasks(found, t));
  return [...rows, ...(await Promise.all(messages)).flat()].map((task) => ({ ...task, detail: t('task.standing_in') }));
};

/** What waits for a case worker: drafts to send, corrections to answer, messages to read, clients whose provider said no. */
export const clientsTasks: TaskSource = async ({ api, has, t, person }) => {
  if (!has('case_worker', 'supervisor')) return [];
  const [rows, messages, standing] = await Promise.all([
    allRows((query) => read(api.casework.worker.referrals.$get(query))),
    messageTasks({ api, t }),
    standInTasks({ api, t, person }),
  ]);
  const tasks = [...clientTasks(rows, t), ...messages, ...standing];
  if (rows.length > 0 || tasks.length > 0 || !has('case_worker')) return tasks;
  const { rows: clients } = await read(api.casework.worker.clients.$get({ query: {} }));
  return [firstTask(clients.length, t)];
};
