import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Task, TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';
import { boardActs } from './board/presenter.ts';
import { needTasks } from './need-tasks.ts';
import { partnersTasks } from './partners/tasks.ts';
import { mayCountersign } from './powers.ts';
import { type Admission, type Request, readOwnAdmissions, readRequests, readSystems } from './read-joining.ts';
import { signingTodo } from './signing/presenter.ts';
import { readWaiting } from './signing/read-signing.ts';

type Own = {
  readonly requests: readonly (Pick<Request, 'id' | 'authority' | 'system' | 'category' | 'state'> & {
    readonly asked?: { readonly deadline: string };
  })[];
  readonly admissions: readonly (Pick<Admission, 'id' | 'category' | 'state'> & {
    readonly renewal?: { readonly deadline: string };
    readonly suspended?: { readonly cause: string };
  })[];
  readonly systems: readonly {
    readonly takesRequests: boolean;
    readonly categories: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  }[];
};

const categoryName = (systems: Own['systems'], category: string, name: TaskAsk['name']): string =>
  name(systems.flatMap(({ categories }) => categories).find(({ id }) => id === category)?.name ?? {});

/** What a request or a place in a category waits for. */
export const joiningTodo = ({ requests, admissions, systems }: Own, { t, name }: Pick<TaskAsk, 't' | 'name'>) => {
  const todo = requests.flatMap(({ id, authority, category, state, asked }): readonly Task[] => {
    const to = `/provider/join/${authority}/${id}`;
    const title = categoryName(systems, category, name);
    if (state === 'draft') return [{ id, to, title: t('provider.task.request', { title }) }];
    if (state !== 'returned') return [];
    return [{ id, to, title: t('provider.task.question', { title }), ...(asked && { due: asked.deadline }) }];
  });
  const renewals = admissions.flatMap(({ id, category, state, renewal, suspended }): readonly Task[] => {
    const request = requests.find((one) => one.category === category && one.state === 'accepted');
    const isOwed = state === 'renewal_due' || suspended?.cause === 'renewal';
    if (!isOwed || request === undefined) return [];
    const title = t('provider.task.renew', { title: categoryName(systems, category, name) });
    const to = `/provider/places/${request.authority}/${request.system}/${category}/${id}`;
    return [{ id, to, title, ...(renewal && { due: renewal.deadline }) }];
  });
  const isNew = requests.length === 0 && systems.some(({ takesRequests }) => takesRequests);
  const first: readonly Task[] = isNew ? [{ id: 'join', to: '/provider/join', title: t('provider.task.join') }] : [];
  return [...todo, ...renewals, ...first];
};

const joins = async (ask: TaskAsk): Promise<readonly Task[]> => {
  if (!ask.has('org_admin', 'writer', 'signatory')) return [];
  const [requests, systems] = await Promise.all([readRequests(ask.api), readSystems(ask.api)]);
  const admissions = await readOwnAdmissions(ask.api, requests);
  const places = admissions.filter(({ state }) => state === 'active' || state === 'renewal_due');
  const planned = await needTasks(
    ask,
    places.map(({ authority }) => authority),
  );
  return [...joiningTodo({ requests, systems, admissions }, ask), ...planned];
};

const ORGANISATION = '/provider/organisation';

const mandates = async ({ api, acting, has, person, t }: TaskAsk): Promise<readonly Task[]> => {
  if (!has('org_admin', 'signatory')) return [];
  if (acting.mandate === undefined)
    return [{ id: 'mandate', to: `${ORGANISATION}/mandate`, title: t('provider.task.mandate') }];
  if (!mayCountersign({ acting, has })) return [];
  const all = await allRows((query) => read(api.provider.mandates.$get(query)));
  return all
    .filter((one) => one.state === 'registered' && one.person !== person && one.registeredBy !== person)
    .map(({ mandate }) => ({ id: mandate, to: ORGANISATION, title: t('provider.task.confirm_mandate') }));
};

const payee = async ({ api, acting, has, t }: TaskAsk): Promise<readonly Task[]> => {
  if (!has('org_admin', 'signatory')) return [];
  const own = await read(api.provider.providers.own.$get());
  if (own.payee === undefined && own.proposal === undefined)
    return [{ id: 'payee', to: `${ORGANISATION}/payee`, title: t('provider.task.payee') }];
  const confirms = own.proposal !== undefined && own.state === 'confirmed' && acting.mandate === 'in_force';
  return confirms ? [{ id: 'payee', to: ORGANISATION, title: t('provider.task.confirm_payee') }] : [];
};

/** A change of board that waits for the reader's word. */
const board = async ({ api, acting, has, person, t }: TaskAsk): Promise<readonly Task[]> => {
  const countersigns = mayCountersign({ acting, has });
  if (!countersigns) return [];
  const waiting = await read(api.provider.board.$get());
  if (!boardActs(waiting, { person, countersigns, administers: false }).includes('confirm')) return [];
  const { lapsesAt } = waiting;
  return [{ id: 'board', to: `${ORGANISATION}/board`, title: t('board.task'), ...(lapsesAt && { due: lapsesAt }) }];
};

/** What a colleague has signed and the reader may sign too. */
const signing = async (ask: TaskAsk): Promise<readonly Task[]> =>
  mayCountersign(ask) ? signingTodo(await readWaiting(ask.api), ask) : [];

/** Requests to finish or complete, places to renew, and what the organisation itself still needs. */
export const joiningTasks: TaskSource = async (ask) =>
  (await Promise.all([joins(ask), partnersTasks(ask), mandates(ask), board(ask), signing(ask), payee(ask)])).flat();
