import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import { type Call, readCalls } from './read-calls.ts';

type Doing = 'begin' | 'go_on' | 'confirm';

const doingOf = ({ tender }: Pick<Call, 'tender'>): Doing | undefined => {
  if (tender === null) return 'begin';
  if (tender.state === 'draft') return 'go_on';
  return tender.needsConfirmation ? 'confirm' : undefined;
};

type Told = Pick<TaskAsk, 't' | 'name' | 'now'>;
type Here = { readonly call: Call; readonly to: string };

const toAnswer = ({ call, to }: Here, { t, name, now }: Told): Task | undefined => {
  const due = call.tender?.clarifications?.answerBy;
  if (due === undefined || due <= now) return undefined;
  const title = t('provider.task.clarify', { title: name(call.title) });
  return { id: `${call.competition}-clarify`, title, to: `${to}/clarifications`, due };
};

const toTender = ({ call, to }: Here, { t, name, now }: Told): Task | undefined => {
  const { competition, title, deadline } = call;
  const doing = deadline > now ? doingOf(call) : undefined;
  return doing && { id: competition, title: t(`provider.task.${doing}`, { title: name(title) }), to, due: deadline };
};

const toRead = ({ call, to }: Here, { t, name }: Told): Task | undefined =>
  call.tender?.state === 'submitted'
    ? { id: call.competition, title: t('provider.task.result', { title: name(call.title) }), to: `${to}/result` }
    : undefined;

const BY_STATE: Partial<Record<Call['state'], (here: Here, told: Told) => Task | undefined>> = {
  open: toTender,
  evaluating: toAnswer,
  decided: toRead,
};

/** Calls that wait for a tender, its confirmation or an answer, and decisions on the organisation’s own tenders. */
export const tendersTasks: TaskSource = async ({ api, acting, has, ...told }) => {
  if (acting.standing !== 'confirmed' || !has('writer', 'signatory')) return [];
  const calls = await readCalls(api, true);
  return calls.flatMap((call): readonly Task[] => {
    const to = `/provider/calls/${call.authority}/${call.competition}`;
    const task = BY_STATE[call.state]?.({ call, to }, told);
    return task === undefined ? [] : [task];
  });
};
