import type { Asked } from './asked.ts';

/** What the catalogue calls each filter, in the words of the page. */
export const FILTER_TITLES = {
  serviceType: 'svc.public.type',
  group: 'svc.public.group',
  needs: 'find.needs',
  municipality: 'svc.public.municipality',
  within: 'find.within',
  language: 'svc.public.language',
  remote: 'svc.search.remote',
  accessibility: 'svc.access',
  free: 'svc.search.free',
  startBy: 'svc.search.start',
  results: 'find.results',
  agreed: 'find.agreed',
  mostCents: 'find.price',
} as const;
export type FilterName = keyof typeof FILTER_TITLES;

/** What is asked, with one filter let go. */
export const withoutFilter = (asked: Asked, filter: FilterName): Asked => {
  const gone = filter === 'mostCents' ? 'most' : filter;
  const { [gone]: _gone, ...others } = asked;
  return others;
};
