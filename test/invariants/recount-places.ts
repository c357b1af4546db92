import * as z from 'zod';
import { itemsOf, type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sums } from './sums.ts';

const place = { authority: z.string(), agreement: z.string(), serviceType: z.string() };
const zCapacity = z.looseObject({ terms: z.looseObject(place), taken: z.int() });
const zPlace = z.looseObject({ ...place, state: z.enum(['taken', 'released']) });

/** Places taken under each agreement, counted again from the referrals' own places. */
export function* recountPlaces(known: Known): Generator<Finding> {
  const counted = sums();
  for (const { authority, agreement, serviceType, state } of statesOf(known, 'agreements', 'place', zPlace))
    if (state === 'taken') counted.add(`${authority} ${agreement} ${serviceType}`, 1);
  for (const { terms, taken } of itemsOf(known, 'agreements', 'capacity', zCapacity)) {
    const again = counted.of(`${terms.authority} ${terms.agreement} ${terms.serviceType}`);
    yield that(taken === again, `${terms.agreement}: ${String(taken)} places taken, counted again ${String(again)}`);
  }
}
