import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import { claimsAwaited } from './claims-awaited.ts';
import { firstSteps } from './first-steps.ts';
import { type CompetitionRow, readCompetition, readCompetitions, readRingCalls } from './reads.ts';
import { isDeclined, ringTurnOf } from './ring-calls/turn.ts';
import { mayWait, waitingFor } from './waiting.ts';

const READERS = ['procurement_officer', 'evaluator', 'opener', 'decision_maker'];

/** The officer's step towards the first competition of each open system. */
const firstTasks = async (
  { api, has, t, name, now }: TaskAsk,
  competitions: readonly CompetitionRow[],
): Promise<readonly Task[]> => {
  if (!has('procurement_officer')) return [];
  const [systems, waiting] = await Promise.all([
    allRows((query) => read(api.procurement.systems.$get(query))),
    allRows((query) => read(api.procurement.requests.$get(query))),
  ]);
  return firstSteps(systems, competitions, waiting, now).map((step) =>
    step.is === 'blocked'
      ? {
          id: `blocked-${step.system.id}`,
          title: t('competition_page.task.blocked', { name: name(step.system.names), count: step.requests }),
          to: `/procurement/systems/${step.system.id}`,
        }
      : {
          id: `first-${step.of.category.id}`,
          title: t('competition_page.task.first', { name: name(step.of.category.name) }),
          to: `/procurement/competitions/new?system=${step.of.system}&category=${step.of.category.id}`,
        },
  );
};

/** Words that the reader's area still owes on calls that another leads. */
const ringTasks = async ({ api, has, person = '', t, name }: TaskAsk): Promise<readonly Task[]> => {
  const maySpeak = has('procurement_officer', 'decision_maker');
  if (!maySpeak) return [];
  const calls = await readRingCalls(api);
  return calls.flatMap((call) => {
    const turn = ringTurnOf(call, { person, maySpeak });
    if (turn !== 'propose' && turn !== 'confirm') return [];
    const key = turn === 'propose' ? 'ring_call' : 'ring_confirm';
    const title = t(`competition_page.task.${key}`, { name: name(call.title) });
    return [{ id: `${call.id}-ring`, title, to: '/procurement/ring-calls' }];
  });
};

/** What competitions wait for from the reader, with the deadline where there is one. */
export const competitionsTasks: TaskSource = async (ask) => {
  const { api, has, person = '', t, name, now } = ask;
  if (!has(...READERS)) return [];
  const rows = await readCompetitions(api);
  const [first, ring, shown] = await Promise.all([
    firstTasks(ask, rows),
    ringTasks(ask),
    Promise.all(rows.filter(mayWait).map(({ id }) => readCompetition(api, id))),
  ]);
  const claims = await Promise.all(
    shown.map(async (one) =>
      (await claimsAwaited(api, one, { has, me: person })).map(({ key, due }) => ({
        id: `${one.id}-claims-${key}`,
        title: t(`competition_page.task.claims_${key}`, { name: name(one.content.title) }),
        to: `/procurement/competitions/${one.id}/secrecy`,
        ...(due !== undefined && { due }),
      })),
    ),
  );
  const waiting = shown.flatMap((one) =>
    waitingFor(one, { has, me: person }, now).map(({ key, path, due }) => ({
      id: `${one.id}-${key}`,
      title: t(`competition_page.task.${key}`, { name: name(one.content.title) }),
      to: `/procurement/competitions/${one.id}${path}`,
      ...(due !== undefined && { due }),
    })),
  );
  const declined = has('procurement_officer') ? shown.filter(isDeclined) : [];
  const unwilling = declined.map(({ id, content }) => ({
    id: `${id}-declined`,
    title: t('competition_page.task.ring_declined', { name: name(content.title) }),
    to: `/procurement/competitions/${id}`,
  }));
  return [...waiting, ...unwilling, ...claims.flat(), ...ring, ...first];
};
