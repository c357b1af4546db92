import type { Id } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

const systemsOf = (api: Api, authority: Id<'authority'>) =>
  allRows((query) => read(api.provider.authorities[':authority'].systems.$get({ param: { authority }, ...query })));

/** The organisation's own requests to participate, in every state. */
export const readRequests = (api: Api) => allRows((query) => read(api.provider.requests.$get(query)));

export type Request = Awaited<ReturnType<typeof readRequests>>[number];

/** Every open system of every authority. */
export const readSystems = async (api: Api) => {
  const { rows } = await read(api.public.authorities.$get());
  const found = await Promise.all(
    rows.map(async ({ authority, names }) => {
      const systems = await systemsOf(api, authority);
      return systems.map((system) => ({ ...system, buyer: names }));
    }),
  );
  return found.flat();
};

export type System = Awaited<ReturnType<typeof readSystems>>[number];

type Category = Pick<Request, 'authority' | 'system' | 'category'>;

/** The organisation's places in one category, those that are over too. */
export const readAdmissions = async (api: Api, param: Category) => {
  const categories = api.provider.authorities[':authority'].systems[':system'].categories;
  const { authority, system, category } = param;
  const { rows } = await read(categories[':category'].admissions.$get({ param: { authority, system, category } }));
  return rows;
};

export type Admission = Awaited<ReturnType<typeof readAdmissions>>[number];

/** The places that the organisation's accepted requests have led to. */
export const readOwnAdmissions = async (api: Api, requests: readonly Request[]): Promise<readonly Admission[]> => {
  const accepted = requests.filter(({ state }) => state === 'accepted');
  const categories = [...new Map(accepted.map((one) => [one.category, one])).values()];
  return (await Promise.all(categories.map((one) => readAdmissions(api, one)))).flat();
};
