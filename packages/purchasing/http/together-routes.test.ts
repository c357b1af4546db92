import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DELEGATION, PARTNER, PROVIDER } from '../testing/samples.ts';
import { official, openWorld } from '../testing/world.ts';

const OFFICER = official('per_o');
const SECOND = official('per_second');
const THIRD = 'org_01J8Z000000000000000000031';
const zRows = z.looseObject({ rows: z.array(z.looseObject({ request: z.string() })) });

/** Three requests in review: two clean, and one on which a hearing has begun. */
const world = async () => {
  const open = await openWorld();
  const { done, send, sent, ref } = open;
  const requests: string[] = [];
  for (const provider of [PROVIDER, PARTNER, THIRD]) {
    const id = await sent(provider);
    await done(OFFICER, 'POST', `/requests/${id}/taking`, {}, 3);
    requests.push(id);
  }
  const [one = '', other = '', heard = ''] = requests;
  const flag = `/systems/${ref.system}/categories/${ref.category}/providers/${THIRD}/hearings`;
  const ground = { ground: 'poor_performance', occurredOn: '2025-06-30', claim: 'Ei pidetty.' };
  await done(OFFICER, 'POST', flag, { ...ground, about: { request: heard } });
  const together = async (by: typeof OFFICER, ids: readonly string[], version: number, change: object = {}) => {
    const chosen = ids.map((request) => ({ request, version }));
    const body = { delegation: DELEGATION, requests: chosen, ...change };
    const answered = await send(by, 'POST', '/requests/acceptances', body);
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    return zRows.parse(answered.body).rows;
  };
  return { ...open, one, other, heard, together };
};

describe('several requests in one act', () => {
  it('are proposed by one person and accepted by another, each in its own transaction', async () => {
    const { house, purchasing, ref, one, other, heard, together } = await world();
    expect(await together(OFFICER, [one, other, heard], 4)).toEqual([
      { request: one, state: 'proposed' },
      { request: other, state: 'proposed' },
      { request: heard, code: 'purchasing.needs_a_look', flags: ['being_heard'] },
    ]);
    expect((await together(OFFICER, [one], 5))[0]).toMatchObject({ code: 'purchasing.same_person' });
    const before = house.events().length;
    expect(await together(SECOND, [one, other], 5)).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    const told = house.events().slice(before);
    expect(told.map(({ facts }) => facts[0]?.type).sort()).toEqual([
      'admission.granted',
      'admission.granted',
      'request.accepted',
      'request.accepted',
    ]);
    expect(await purchasing.isAdmitted(ref, PARTNER)).toBe(true);
    expect(await purchasing.isAdmitted(ref, PROVIDER)).toBe(true);
  });

  it('are accepted at once where one person decides, on the delegation that is named', async () => {
    const { done, send, one, together } = await world();
    await done(official('per_d'), 'PUT', '/admission-practice', { delegation: DELEGATION, decision: 'one_person' }, 0);
    expect(await together(OFFICER, [one], 4)).toEqual([{ request: one, state: 'accepted' }]);
    const { body } = await send(OFFICER, 'GET', `/requests/${one}`);
    expect(body).toMatchObject({ decided: { by: 'per_o', delegation: DELEGATION } });
  });

  it('leave alone what has changed since it was seen, what is one’s own, and what is unknown', async () => {
    const { one, other, together } = await world();
    const unknown = 'req_01J8Z000000000000000000099';
    expect(await together(official('per_x', [PROVIDER]), [one, other, unknown], 4)).toMatchObject([
      { code: 'purchasing.own_organisation' },
      { state: 'proposed' },
      { code: 'purchasing.not_found' },
    ]);
    expect(await together(OFFICER, [one], 3)).toMatchObject([{ code: 'work.stale' }]);
  });

  it('may not be none, nor more than twenty', async () => {
    const { one, send } = await world();
    const many = (count: number) =>
      send(OFFICER, 'POST', '/requests/acceptances', {
        delegation: DELEGATION,
        requests: Array.from({ length: count }, () => ({ request: one, version: 4 })),
      });
    expect([(await many(0)).status, (await many(21)).status]).toEqual([400, 400]);
  });
});
