import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import { categoriesIn } from './new/presenter.ts';
import { readCompetition, readCompetitions } from './reads.ts';
import { mayWait, waitingFor } from './waiting.ts';

const READERS = ['procurement_officer', 'evaluator', 'opener', 'decision_maker'];

/** With an open system and no competition yet, the officer's next step is the first one. */
const firstTasks = async ({ api, has, t, name }: TaskAsk): Promise<readonly Task[]> => {
  if (!has('procurement_officer')) return [];
  const systems = await allRows((query) => read(api.procurement.systems.$get(query)));
  return categoriesIn(systems).map(({ system, category }) => ({
    id: `first-${category.id}`,
    title: t('competition_page.task.first', { name: name(category.name) }),
    to: `/procurement/competitions/new?system=${system}&category=${category.id}`,
  }));
};

/** What competitions wait for from the reader, with the deadline where there is one. */
export const competitionsTasks: TaskSource = async (ask) => {
  const { api, has, person = '', t, name, now } = ask;
  if (!has(...READERS)) return [];
  const rows = await readCompetitions(api);
  if (rows.length === 0) return firstTasks(ask);
  const shown = await Promise.all(rows.filter(mayWait).map(({ id }) => readCompetition(api, id)));
  return shown.flatMap((one) =>
    waitingFor(one, { has, me: person }, now).map(({ key, path, due }) => ({
      id: `${one.id}-${key}`,
      title: t(`competition_page.task.${key}`, { name: name(one.content.title) }),
      to: `/procurement/competitions/${one.id}${path}`,
      ...(due !== undefined && { due }),
    })),
  );
};
