import * as z from 'zod';
import { factsOf, itemsOf, type Known } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sums } from './sums.ts';

const place = { authority: z.string(), agreement: z.string() };
const zCapacity = z.looseObject({ terms: z.looseObject(place), taken: z.int() });
const zPlace = z.looseObject(place);
const CHANGES = { 'place.taken': 1, 'place.released': -1 } as const;

/** Places taken under each agreement, counted again from what was taken and given back. */
export function* recountPlaces(known: Known): Generator<Finding> {
  const counted = sums();
  for (const [type, change] of Object.entries(CHANGES))
    for (const { authority, agreement } of factsOf(known, type, zPlace))
      counted.add(`${authority} ${agreement}`, change);
  for (const { terms, taken } of itemsOf(known, 'agreements', 'capacity', zCapacity)) {
    const again = counted.of(`${terms.authority} ${terms.agreement}`);
    yield that(taken === again, `${terms.agreement}: ${String(taken)} places taken, counted again ${String(again)}`);
  }
}
