import { dayInFinland, type Id, id, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, OTHER_PROVIDER, PROVIDER, PROVIDER_WORKER } from '../testing/samples.ts';
import type { ReferralRef } from './ports.ts';

const WORKER = actOf(CASE_WORKER);
const keyed = actOf(CASE_WORKER, 'referral.switch_provider', 'key-00001');

const running = async (n: Neighbourhood, agreement: Id<'agreement'>) => {
  const { client, ref } = await n.accepted(agreement);
  const on = dayInFinland(n.house.clock.now());
  must(await n.casework.changeReferral(ref, provider, { command: 'start', on }, actOf(PROVIDER_WORKER)));
  return { client, ref, on };
};
const stateOf = async (n: Neighbourhood, ref: ReferralRef) => must(await n.casework.viewReferral(ref)).state;

describe('a client who changes provider', () => {
  it('leaves the old one and has a draft that follows it, without the old agreement, in one act', async () => {
    const n = await aNeighbourhood();
    const [old, other] = [await n.agreement({ places: 1 }), await n.agreement({ provider: OTHER_PROVIDER })];
    const { client, ref, on } = await running(n, old);
    const spent = await n.purse.spent();
    const done = must(await n.casework.switchProvider(ref, { on }, keyed));
    expect(must(await n.casework.switchProvider(ref, { on }, keyed))).toEqual(done);
    expect(must(await n.casework.viewReferral(ref))).toMatchObject({
      state: 'ended',
      endReason: 'switched_provider',
      endedOn: on,
    });
    const draft = must(await n.casework.viewReferral({ authority: AUTHORITY, id: id('referral', done.id) }));
    expect(draft).toMatchObject({ state: 'draft', client: client.id, previous: ref.id, distanceGroup: 'B' });
    expect(draft.shown.agreements).toEqual([other]);
    expect(await n.purse.spent()).toBe(spent);
    await n.relay();
    const free = must(await n.casework.showOptions(client, { serviceType: 'work_coaching' }));
    expect(free.selectable.find(({ agreement }) => agreement === old)?.freePlaces).toBe(1);
  });

  it('keeps the old one where there is nobody to change to, or the day has not come', async () => {
    const n = await aNeighbourhood();
    const { ref, on } = await running(n, await n.agreement());
    expect(refusedBy(await n.casework.switchProvider(ref, { on }, WORKER))).toBe('casework.no_option');
    await n.agreement({ provider: OTHER_PROVIDER });
    const tomorrow = localDate('2026-03-05');
    expect(refusedBy(await n.casework.switchProvider(ref, { on: tomorrow }, WORKER))).toBe('casework.day_in_future');
    expect(await stateOf(n, ref)).toBe('started');
    const own = { on, belongsTo: [PROVIDER] };
    expect(refusedBy(await n.casework.switchProvider(ref, own, WORKER))).toBe('casework.own_organisation');
  });

  it('is somebody whose service runs', async () => {
    const n = await aNeighbourhood();
    const { ref } = await n.accepted(await n.agreement());
    await n.agreement({ provider: OTHER_PROVIDER });
    const on = dayInFinland(n.house.clock.now());
    expect(refusedBy(await n.casework.switchProvider(ref, { on }, WORKER))).toBe('lifecycle.not_allowed');
  });
});
