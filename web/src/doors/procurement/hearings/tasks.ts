import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import type { HearingShown } from './answers.ts';
import { hearingAct } from './hearing/presenter.ts';

type Ask = Pick<TaskAsk, 't' | 'has' | 'person'>;

/** Hearings that the reader may move on. */
export const hearingTodo = (hearings: readonly HearingShown[], ask: Ask): readonly Task[] =>
  hearings.flatMap((hearing) => {
    const act = hearingAct(hearing, ask);
    return act === undefined || act === 'wait'
      ? []
      : [{ id: hearing.id, to: `/procurement/hearings/${hearing.id}`, title: ask.t(`hear.task.${act}`) }];
  });

export const hearingsTasks: TaskSource = async (ask) => {
  if (!ask.has('admission_officer', 'decision_maker')) return [];
  const rows = await allRows((query) => read(ask.api.procurement.hearings.$get(query)));
  return hearingTodo(rows, ask);
};
