import { type Id, id, type Language, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, authority, type Neighbourhood, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER } from '../testing/samples.ts';

const WORKER = actOf(CASE_WORKER);

/** A client for whom a referral is drafted now, and who names an agreement. */
const names = async (n: Neighbourhood, agreement: Id<'agreement'>, language?: Language) => {
  const input = { serviceType: 'work_coaching', ...(language && { language }) } as const;
  const draft = must(await n.casework.draftReferral(await n.client(), input, WORKER));
  const choice = { mode: 'client', informedOn: localDate('2026-03-04'), informationLanguages: ['sv'] } as const;
  const ref = { authority: AUTHORITY, id: id('referral', draft.id) };
  return n.casework.changeReferral(ref, authority, { command: 'choose', agreement, ...choice }, WORKER);
};

it('a choice whose last place is gone meanwhile is refused as the place is, with the next two to choose', async () => {
  const n = await aNeighbourhood();
  const scarce = await n.agreement({ places: 1 });
  const others = [await n.agreement(), await n.agreement(), await n.agreement()];
  await n.offered(scarce);
  const lost = await names(n, scarce);
  expect(refusedBy(lost)).toBe('agreements.full');
  const next = lost.ok || !('next' in lost.error) ? [] : (lost.error.next as readonly { agreement: string }[]);
  expect(next).toHaveLength(2);
  expect(next.filter(({ agreement }) => !others.some((one) => one === agreement))).toEqual([]);
});

it('what was never there to be chosen is not shown, and nothing is told in its place', async () => {
  const n = await aNeighbourhood();
  await n.agreement();
  const unknown = id('agreement', `agr_${'0'.repeat(26)}`);
  expect(await names(n, unknown)).toEqual({ ok: false, error: { code: 'casework.option_not_shown' } });
});
