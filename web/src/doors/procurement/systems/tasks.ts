import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import type { SystemListed, WaitingShown } from './answers.ts';
import { requestAct } from './request/presenter.ts';

const systemTasks = (systems: readonly SystemListed[], { has, t, name }: TaskAsk): readonly Task[] => {
  if (!has('procurement_officer')) return [];
  const drafts = systems
    .filter(({ state }) => state === 'draft')
    .map((system) => ({
      id: system.id,
      title: t(system.categories.length === 0 ? 'task.system.category' : 'task.system.publish', {
        name: name(system.names),
      }),
      to: `/procurement/systems/${system.id}`,
    }));
  if (systems.length > 0) return drafts;
  return [{ id: 'first-system', title: t('task.system.first'), to: '/procurement/systems/new' }];
};

const MOST_NAMED = 100;
type Named = (provider: string) => string;

const requestTask = (request: WaitingShown, { t }: TaskAsk, named: Named): Task => ({
  id: request.id,
  title: t(
    `task.request.${request.state === 'proposed' ? 'decide' : request.state === 'submitted' ? 'take' : 'review'}`,
    {
      name: named(request.provider),
    },
  ),
  to: `/procurement/requests/${request.id}`,
  ...(request.clock !== undefined && { due: request.clock.decideBy }),
});

/** Requests that the reader may move on: not those that they have proposed themselves. */
const requestTasks = async (ask: TaskAsk): Promise<readonly Task[]> => {
  const { api, has, person, name } = ask;
  if (!has('admission_officer')) return [];
  const requests = await allRows((query) => read(api.procurement.requests.$get(query)));
  if (requests.length === 0) return [];
  const ids = [...new Set(requests.map(({ provider }) => provider))].slice(0, MOST_NAMED).join(',');
  const { rows } = await read(api.procurement['provider-names'].$get({ query: { ids } }));
  const names = new Map<string, string>(rows.map((one) => [one.id, name(one.names)]));
  const named: Named = (id) => names.get(id) ?? '';
  const waiting = requests.filter((request) => requestAct(request, { has, person }) !== undefined);
  return [...waiting.map((request) => requestTask(request, ask, named)), ...(await mandateTasks(requests, ask, named))];
};

const MOST_LOOKED_AT = 30;

/** Mandates of those who ask to join: without one they can be admitted, but not bid. */
const mandateTasks = async (requests: readonly WaitingShown[], { api, t }: TaskAsk, named: Named) => {
  const providers = [...new Set(requests.map(({ provider }) => provider))].slice(0, MOST_LOOKED_AT);
  const found = await Promise.all(
    providers.map(async (organisation) => {
      const mandates = api.procurement.organisations[':organisation'].mandates;
      const { rows } = await read(mandates.$get({ param: { organisation }, query: {} }));
      return rows.some(({ state }) => state === 'registered') ? [organisation] : [];
    }),
  );
  return found.flat().map((organisation) => ({
    id: `mandate-${organisation}`,
    title: t('task.mandate', { name: named(organisation) }),
    to: `/procurement/providers/${organisation}`,
  }));
};

const waitingProviders = async ({ api, has, name, t }: TaskAsk): Promise<readonly Task[]> => {
  if (!has('admission_officer')) return [];
  const rows = await allRows((query) => read(api.procurement.providers.$get(query)));
  return rows.map((one) => ({
    id: `provider-${one.id}`,
    title: t(`task.provider.${one.waitsFor}`, { name: name(one.names) }),
    to: `/procurement/providers/${one.id}`,
  }));
};

/** Changes of boards that wait for a call to a number on file. */
const boardTasks = async ({ api, has, name, t }: TaskAsk): Promise<readonly Task[]> => {
  if (!has('admission_officer')) return [];
  const rows = await allRows((query) => read(api.procurement['board-changes'].$get(query)));
  const waiting = rows.flatMap(({ organisation, lapsesAt }) =>
    organisation && lapsesAt ? [{ organisation, lapsesAt }] : [],
  );
  if (waiting.length === 0) return [];
  const ids = waiting
    .slice(0, MOST_NAMED)
    .map(({ organisation }) => organisation)
    .join(',');
  const named = await read(api.procurement['provider-names'].$get({ query: { ids } }));
  const names = new Map<string, string>(named.rows.map((one) => [one.id, name(one.names)]));
  return waiting.map(({ organisation, lapsesAt }) => ({
    id: `board-${organisation}`,
    title: t('board.officer.task', { name: names.get(organisation) ?? '' }),
    to: `/procurement/providers/${organisation}`,
    due: lapsesAt,
  }));
};

/** Questions that wait for the owner's answer, of every open system. */
const questionTasks = async (
  systems: readonly SystemListed[],
  { api, has, t, name }: TaskAsk,
): Promise<readonly Task[]> => {
  if (!has('procurement_officer')) return [];
  const found = await Promise.all(
    systems
      .filter(({ takesRequests }) => takesRequests)
      .map(async (system) => {
        const { questions } = api.procurement.systems[':system'];
        const { rows } = await read(questions.$get({ param: { system: system.id }, query: {} }));
        const first = rows.findLast(({ state }) => state === 'asked');
        if (first?.clock === undefined) return [];
        const title = t('task.questions', { name: name(system.names) });
        const to = `/procurement/systems/${system.id}/questions`;
        return [{ id: `questions-${system.id}`, title, to, due: first.clock.answerBy }];
      }),
  );
  return found.flat();
};

/** Systems whose agreements have reached a warning limit that nobody has taken a position on. */
const valueTasks = async (
  systems: readonly SystemListed[],
  { api, has, t, name }: TaskAsk,
): Promise<readonly Task[]> => {
  if (!has('procurement_officer')) return [];
  const rows = await allRows((query) => read(api.procurement['value-warnings'].$get(query)));
  const names = new Map<string, string>(systems.map(({ id, names: of }) => [id, name(of)]));
  return rows.map(({ system }) => ({
    id: `value-${system}`,
    title: t('task.value', { name: names.get(system) ?? '' }),
    to: `/procurement/systems/${system}/value`,
  }));
};

/** What waits in purchasing: drafts for the officer, requests and new providers for the admission officers. */
export const systemsTasks: TaskSource = async (ask) => {
  if (!ask.has('procurement_officer', 'admission_officer')) return [];
  const [systems, providers, boards] = await Promise.all([
    allRows((query) => read(ask.api.procurement.systems.$get(query))),
    waitingProviders(ask),
    boardTasks(ask),
  ]);
  const [requests, questions, values] = await Promise.all([
    requestTasks(ask),
    questionTasks(systems, ask),
    valueTasks(systems, ask),
  ]);
  return [...systemTasks(systems, ask), ...requests, ...questions, ...values, ...providers, ...boards];
};
