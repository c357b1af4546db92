import { someTerms } from '@kt/agreements/testing/samples.ts';
import { type Id, id } from '@kt/kernel';
import { must } from './a-client.ts';
import { actOf, type Neighbourhood } from './a-house.ts';
import { AUTHORITY, person } from './samples.ts';

const COMPETITION = id('competition', `cmp_01J${'7'.padStart(23, '0')}`);

/** An agreement of a competition whose winners are called off in order of preference, signed by both. */
export const ranked = async (
  n: Pick<Neighbourhood, 'agreements'>,
  rank: number,
  by: Id<'organisation'>,
  places = 10,
): Promise<Id<'agreement'>> => {
  const terms = someTerms({ provider: by, places, callOff: { by: 'preference_order', rank } });
  const input = { authority: AUTHORITY, terms, options: [], origin: { competition: COMPETITION } };
  const ref = { authority: AUTHORITY, id: id('agreement', must(await n.agreements.draft(input, actOf(person(9)))).id) };
  const [own, other] = [{ side: 'authority' }, { side: 'provider', organisation: by }] as const;
  const protect = { command: 'accept_data_protection', reference: 'dpa-1' } as const;
  must(await n.agreements.change(ref, own, { command: 'waive_checks', reason: 'no premises' }, actOf(person(8))));
  must(await n.agreements.change(ref, own, { command: 'offer' }, actOf(person(9))));
  must(await n.agreements.change(ref, other, protect, actOf(person(7))));
  must(await n.agreements.change(ref, other, { command: 'sign', side: 'provider' }, actOf(person(7))));
  must(await n.agreements.change(ref, own, { command: 'sign', side: 'authority' }, actOf(person(6))));
  return ref.id;
};
