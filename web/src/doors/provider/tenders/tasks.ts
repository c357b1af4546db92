import type { Task, TaskSource } from '../../../shell/tasks/task.ts';
import { type Call, readCalls } from './read-calls.ts';

type Doing = 'begin' | 'go_on' | 'confirm';

const doingOf = ({ tender }: Pick<Call, 'tender'>): Doing | undefined => {
  if (tender === null) return 'begin';
  if (tender.state === 'draft') return 'go_on';
  return tender.needsConfirmation ? 'confirm' : undefined;
};

/** Calls that wait for a tender or for its confirmation, and decisions on the organisation’s own tenders. */
export const tendersTasks: TaskSource = async ({ api, acting, has, t, name, now }) => {
  if (acting.standing !== 'confirmed' || !has('writer', 'signatory')) return [];
  const calls = await readCalls(api, true);
  return calls.flatMap((call): readonly Task[] => {
    const { authority, competition, title, deadline, state, tender } = call;
    const to = `/provider/calls/${authority}/${competition}`;
    if (state === 'decided' && tender?.state === 'submitted')
      return [{ id: competition, title: t('provider.task.result', { title: name(title) }), to: `${to}/result` }];
    const answerBy = tender?.clarifications?.answerBy;
    if (state === 'evaluating' && answerBy !== undefined && answerBy > now)
      return [
        {
          id: `${competition}-clarify`,
          title: t('provider.task.clarify', { title: name(title) }),
          to: `${to}/clarifications`,
          due: answerBy,
        },
      ];
    const doing = state === 'open' && deadline > now ? doingOf(call) : undefined;
    if (doing === undefined) return [];
    return [{ id: competition, title: t(`provider.task.${doing}`, { title: name(title) }), to, due: deadline }];
  });
};
