import { kilometresBetween } from '@kt/terms';
import type { CardFacts } from './drawer.ts';

/** How far a card's nearest site is from a municipality, in whole kilometres between centres. */
export type DistanceTo = (facts: CardFacts) => number | undefined;

/**
 * Measures from a municipality. What can be had remotely is at no distance; a card without sites is where its clients are.
 * Each municipality is looked up once.
 */
export const distanceFrom = (municipality: string): DistanceTo => {
  const known = new Map<string, number | undefined>();
  const to = (code: string): number | undefined => {
    if (!known.has(code)) known.set(code, kilometresBetween(municipality, code));
    return known.get(code);
  };
  return ({ remote, siteMunicipalities, municipalities }) => {
    if (remote) return 0;
    const places = siteMunicipalities.length > 0 ? siteMunicipalities : municipalities;
    const distances = places.flatMap((code) => to(code) ?? []);
    return distances.length === 0 ? undefined : Math.min(...distances);
  };
};
