import { dayInFinland } from '@kt/kernel';
import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import type { TaskSource } from '../../../shell/tasks/task.ts';
import { readyIn } from './runs/presenter.ts';
import { countTask, runTasks } from './task-rules.ts';

const LINES = '/finance/lines';

const waiting = async (api: Api, list: 'to_approve' | 'unknown' | 'failed') => {
  const { rows } = await read(api.finance.lines.$get({ query: { waiting: list } }));
  return rows;
};

const approverTasks: TaskSource = async ({ api, t }) => {
  const lines = await waiting(api, 'to_approve');
  return countTask('approve', lines.length, LINES, t);
};

const officerTasks: TaskSource = async ({ api, t, now }) => {
  const year = dayInFinland(now).slice(0, 4);
  const [exceptions, preview, unknown, failed] = await Promise.all([
    read(api.finance.exceptions.$get({ query: {} })),
    read(api.finance.runs.preview.$get({ query: { year } })),
    waiting(api, 'unknown'),
    waiting(api, 'failed'),
  ]);
  return [
    ...countTask('exceptions', exceptions.rows.length, '/finance/statements', t),
    ...countTask('unknown', unknown.length, LINES, t),
    ...countTask('create_run', readyIn(preview, failed).count, '/finance/runs', t),
  ];
};

const bothTasks: TaskSource = async ({ api, t, now, has, person }) => {
  const [runs, failed] = await Promise.all([read(api.finance.runs.$get({ query: {} })), waiting(api, 'failed')]);
  const open = failed.filter(({ mended }) => mended === undefined);
  return [
    ...runTasks(runs.rows, { me: person, today: dayInFinland(now), t, has }),
    ...countTask('failed', open.length, LINES, t),
  ];
};

/** Lines to approve, runs for a second person, and what the bank leaves to be looked into. */
export const paymentsTasks: TaskSource = async (ask) => {
  const { has } = ask;
  const sources = [
    ...(has('approver') ? [approverTasks] : []),
    ...(has('finance_officer') ? [officerTasks] : []),
    ...(has('approver', 'finance_officer') ? [bothTasks] : []),
  ];
  return (await Promise.all(sources.map((source) => source(ask)))).flat();
};
