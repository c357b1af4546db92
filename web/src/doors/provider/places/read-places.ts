import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { readOwnAdmissions, readRequests, readSystems } from '../joining/read-joining.ts';

const readListed = (api: Api) => allRows((query) => read(api.provider.admissions.$get(query)));
export type Place = Awaited<ReturnType<typeof readListed>>[number];

/** Hearings that the organisation has been told of. */
export const readHearings = (api: Api) => allRows((query) => read(api.provider.hearings.$get(query)));
export type OwnHearing = Awaited<ReturnType<typeof readHearings>>[number];

/** Every place, its category’s name beside it. Places from before there was a list are found through their requests. */
export const readPlaces = async (api: Api) => {
  const [listed, requests, systems] = await Promise.all([readListed(api), readRequests(api), readSystems(api)]);
  const known = new Set(listed.map(({ category }) => category));
  const unlisted = await readOwnAdmissions(
    api,
    requests.filter(({ category }) => !known.has(category)),
  );
  const categories = new Map<string, (typeof systems)[number]['categories'][number]>(
    systems.flatMap((system) => system.categories.map((one) => [one.id, one] as const)),
  );
  return { places: [...listed, ...unlisted], requests, systems, categories };
};
export type Places = Awaited<ReturnType<typeof readPlaces>>;
