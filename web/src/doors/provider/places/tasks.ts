import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import { type OwnHearing, readHearings } from './read-places.ts';

type Waiting = Pick<OwnHearing, 'id' | 'authority' | 'mayAnswer'> & { readonly asked?: { readonly deadline: string } };

/** Hearings that the organisation may still answer. */
export const hearingTodo = (hearings: readonly Waiting[], { t }: Pick<TaskAsk, 't'>): readonly Task[] =>
  hearings
    .filter(({ mayAnswer }) => mayAnswer)
    .map(({ id, authority, asked }) => ({
      id,
      to: `/provider/hearings/${authority}/${id}`,
      title: t('place.task.hearing'),
      ...(asked && { due: asked.deadline }),
    }));

export const placesTasks: TaskSource = async (ask) =>
  ask.has('org_admin', 'writer', 'signatory') ? hearingTodo(await readHearings(ask.api), ask) : [];
