import type { TenderConsortium } from '@kt/competition/domain/tender-consortium.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import type { CallRef, Invitation } from '../use-call.ts';
import { namedGroup, placeIn } from './own-group.ts';

export type OwnGroup = {
  /** As what the organisation was admitted; absent where it stands alone. */
  readonly group: TenderConsortium | undefined;
  /** The consortium has changed since, and the authority has not judged it yet. */
  readonly isUnjudged: boolean;
  readonly consortium: string | undefined;
};

/** With whom the organisation was admitted in the call's category; `undefined` until it is known. */
export const useOwnGroup = (
  { authority }: CallRef,
  { system, category }: Pick<Invitation, 'system' | 'category'>,
): OwnGroup | undefined => {
  const places = useRead(['own-places', category], (api) =>
    api.provider.authorities[':authority'].systems[':system'].categories[':category'].admissions.$get({
      param: { authority, system, category },
    }),
  );
  const place = placeIn(places.data?.rows ?? []);
  const id = place?.consortium;
  const consortium = useRead(
    ['consortium', id],
    id === undefined ? undefined : (api) => api.provider.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  if (places.data === undefined || (id !== undefined && consortium.data === undefined)) return undefined;
  if (place === undefined || consortium.data === undefined)
    return { group: undefined, isUnjudged: false, consortium: undefined };
  const isUnjudged = place.reevaluation !== undefined;
  return { group: namedGroup(place, consortium.data), isUnjudged, consortium: id };
};
