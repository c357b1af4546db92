import { endOfDay, type Id, localDate } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk } from '../../../shell/tasks/task.ts';

type Line = {
  readonly id: string;
  readonly title: { readonly fi: string; readonly sv: string; readonly en?: string };
  readonly commentBy: string;
  /** When it was announced or last changed. */
  readonly changed?: string;
  readonly commented?: string;
};

/** Plans on which the organisation has said nothing since they last changed. */
export const needTodo = (
  authority: string,
  needs: readonly Line[],
  { t, name }: Pick<TaskAsk, 't' | 'name'>,
): readonly Task[] =>
  needs
    .filter(({ changed = '', commented = '' }) => commented < changed)
    .map(({ id, title, commentBy, commented }) => ({
      id,
      to: `/provider/planned/${authority}/${id}`,
      title: t(commented === undefined ? 'provider.task.need' : 'provider.task.need_changed', { title: name(title) }),
      due: endOfDay(localDate(commentBy)),
    }));

/** Planned needs of the authorities where the organisation has a place. */
export const needTasks = async (ask: TaskAsk, authorities: readonly Id<'authority'>[]): Promise<readonly Task[]> => {
  const lists = [...new Set(authorities)].map(async (authority) => {
    const param = { authority };
    const needs = await allRows((query) =>
      read(ask.api.provider.authorities[':authority'].needs.$get({ param, ...query })),
    );
    return needTodo(authority, needs, ask);
  });
  return (await Promise.all(lists)).flat();
};
