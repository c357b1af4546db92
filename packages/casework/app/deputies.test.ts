import { type Act, id, instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, COLLEAGUE, PROVIDER_WORKER, person } from '../testing/samples.ts';

const ME: Act = actOf(CASE_WORKER);
const DAYS = { from: localDate('2026-03-05'), until: localDate('2026-03-06') };
const naming = (n: Neighbourhood, standIn: string, worker: string = CASE_WORKER) =>
  n.casework.nameDeputy(AUTHORITY, { worker, standIn, ...DAYS }, ME);
const listsFor = (n: Neighbourhood, reader: string, of: string) => n.casework.listsFor(AUTHORITY, reader, of);
const told = (n: Neighbourhood) =>
  n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'client.guides_told'));

describe('a deputy', () => {
  it('lists the other’s clients on the named days only, and its own always', async () => {
    const n = await aNeighbourhood();
    must(await naming(n, COLLEAGUE));
    expect(refusedBy(await listsFor(n, COLLEAGUE, CASE_WORKER))).toBe('casework.not_standing_in');
    n.house.clock.moveTo(instant('2026-03-06T07:00:00.000Z'));
    expect(must(await listsFor(n, COLLEAGUE, CASE_WORKER))).toBe(CASE_WORKER);
    expect(must(await listsFor(n, COLLEAGUE, COLLEAGUE))).toBe(COLLEAGUE);
    expect(refusedBy(await listsFor(n, CASE_WORKER, COLLEAGUE))).toBe('casework.not_standing_in');
    n.house.clock.moveTo(instant('2026-03-07T07:00:00.000Z'));
    expect(refusedBy(await listsFor(n, COLLEAGUE, CASE_WORKER))).toBe('casework.not_standing_in');
    expect(await n.sweep()).toEqual({ done: 1, refused: 0 });
    expect((await n.casework.listDeputies(AUTHORITY, { limit: 50 })).rows).toEqual([]);
  });

  it('must guide clients here, as must whom it stands in for, and may be ended early', async () => {
    const n = await aNeighbourhood();
    expect(refusedBy(await naming(n, person(9)))).toBe('casework.not_a_guide');
    expect(refusedBy(await naming(n, COLLEAGUE, person(9)))).toBe('casework.not_a_guide');
    expect(refusedBy(await naming(n, CASE_WORKER))).toBe('casework.same_worker');
    const ref = { authority: AUTHORITY, id: id('deputy', must(await naming(n, COLLEAGUE)).id) };
    must(await n.casework.endDeputy(ref, { command: 'end' }, ME));
    n.house.clock.moveTo(instant('2026-03-06T07:00:00.000Z'));
    expect(refusedBy(await listsFor(n, COLLEAGUE, CASE_WORKER))).toBe('casework.not_standing_in');
    expect(refusedBy(await n.casework.endDeputy(ref, { command: 'end' }, ME))).toBe('lifecycle.not_allowed');
  });

  it('is told of what happens to the clients while standing in, beside their own case worker', async () => {
    const n = await aNeighbourhood();
    must(await naming(n, COLLEAGUE));
    const agreement = await n.agreement();
    await n.accepted(agreement);
    await n.relay();
    n.house.clock.moveTo(instant('2026-03-05T07:00:00.000Z'));
    const { ref } = await n.offered(agreement);
    const decline = { command: 'decline', reason: 'no_staff' } as const;
    must(await n.casework.changeReferral(ref, provider, decline, actOf(PROVIDER_WORKER)));
    await n.relay();
    expect(told(n)).toMatchObject([
      { about: 'accepted', to: [CASE_WORKER] },
      { about: 'declined', to: [CASE_WORKER, COLLEAGUE], referral: ref.id },
    ]);
  });
});

describe('a client that is handed over', () => {
  it('stands in the other’s lists with its referrals from then on, on record, and both are named to be told', async () => {
    const n = await aNeighbourhood();
    const { client, ref } = await n.accepted(await n.agreement());
    must(await n.casework.handOver(client, COLLEAGUE, ME));
    const clientsOf = async (who: string) =>
      (await n.casework.listClients(AUTHORITY, who, { limit: 5 })).rows.map((one) => one.id);
    const referralsOf = async (who: string) =>
      (await n.casework.listDraftedReferrals(AUTHORITY, who, { limit: 5 })).rows.map((one) => one.id);
    expect([await clientsOf(CASE_WORKER), await clientsOf(COLLEAGUE)]).toEqual([[], [client.id]]);
    expect([await referralsOf(CASE_WORKER), await referralsOf(COLLEAGUE)]).toEqual([[], [ref.id]]);
    const over = n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'client.handed_over'));
    expect(over).toMatchObject([{ from: CASE_WORKER, to: COLLEAGUE, told: [CASE_WORKER, COLLEAGUE], by: CASE_WORKER }]);
    expect(refusedBy(await n.casework.handOver(client, COLLEAGUE, ME))).toBe('casework.same_worker');
    expect(refusedBy(await n.casework.handOver(client, person(9), ME))).toBe('casework.not_a_guide');
  });

  it('is followed by a referral that a deputy drafts: it stands in the list of the client’s case worker', async () => {
    const n = await aNeighbourhood();
    await n.agreement();
    const client = await n.client();
    const ask = { serviceType: 'work_coaching' } as const;
    const drafted = must(await n.casework.draftReferral(client, ask, actOf(COLLEAGUE)));
    const { rows } = await n.casework.listDraftedReferrals(AUTHORITY, CASE_WORKER, { limit: 5 });
    expect(rows.map((one) => one.id)).toEqual([drafted.id]);
  });
});
