import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';

type Watch = { readonly state: string };

/** The weekly word on free places, once it is asked for. */
export const placesTodo = ({ state }: Watch, { t }: Pick<TaskAsk, 't'>): readonly Task[] =>
  state === 'asked' ? [{ id: 'places', to: '/provider/services', title: t('svc.task.places') }] : [];

export const servicesTasks: TaskSource = async (ask) =>
  ask.has('org_admin', 'writer', 'worker')
    ? placesTodo(await read(ask.api.provider['service-places'].$get()), ask)
    : [];
