import * as z from 'zod';
import { itemsOf, type Known, statesOf, sums } from './dump.ts';
import type { Finding } from './finding.ts';

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
    yield taken === again || `${terms.agreement}: ${String(taken)} places taken, counted again ${String(again)}`;
  }
}
