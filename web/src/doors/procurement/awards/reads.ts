import { allRows } from '../../../shared/api/all-rows.ts';
import { type Held, read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

type Lists = Api['procurement']['award-lists'];
export type AwardListRow = Held<Awaited<ReturnType<Lists['$get']>>>['rows'][number];
export type AwardListShown = Held<Awaited<ReturnType<Lists[':quarter']['$get']>>>;

/** The authority's quarters, newest first. */
export const readAwardLists = (api: Api): Promise<readonly AwardListRow[]> =>
  allRows((query) => read(api.procurement['award-lists'].$get(query)));
