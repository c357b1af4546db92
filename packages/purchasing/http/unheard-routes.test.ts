import { describe, expect, it } from 'vitest';
import { AUTHORITY, DELEGATION, PROVIDER } from '../testing/samples.ts';
import { official, openWorld, signatory } from '../testing/world.ts';

const OFFICER = official('per_o');
const SECOND = official('per_second');
const REJECTION = { outcome: 'reject', reasons: ['exclusion_ground'], remedy: 'Kertokaa korjaavista toimista' };
const GROUND = { ground: 'poor_performance', occurredOn: '2025-06-30', claim: 'Ensitapaamiset jäivät pitämättä.' };
const EXCLUDE = { outcome: 'exclude', reasons: 'Toistui', consequence: 'rejection', proportionality: 'Vakava' };
const ANSWER = { statement: 'Korjasimme asian.', damage: '', cooperation: '', measures: '' };

const world = async () => {
  const open = await openWorld();
  const { done, ref, sent } = open;
  const request = await sent();
  await done(OFFICER, 'POST', `/requests/${request}/taking`, {}, 3);
  const flag = `/systems/${ref.system}/categories/${ref.category}/providers/${PROVIDER}/hearings`;
  /** A hearing on the request, up to the proposal of exclusion. */
  const hear = async () => {
    const { id } = await done(OFFICER, 'POST', flag, { ...GROUND, about: { request } });
    await done(OFFICER, 'POST', `/hearings/${id}/asking`, { deadline: '2026-02-02' }, 1);
    await done(signatory(), 'POST', `/p/authorities/${AUTHORITY}/hearings/${id}/answer`, ANSWER, 2);
    await done(OFFICER, 'POST', `/hearings/${id}/proposal`, EXCLUDE, 3);
    return id;
  };
  return { ...open, request, hear };
};

describe('a request', () => {
  it('is rejected on a ground for exclusion only when its applicant was heard and excluded', async () => {
    const { done, code, send, house, request, hear } = await world();
    const proposal = `/requests/${request}/proposal`;
    const before = house.events().length;
    expect(await code(OFFICER, 'POST', proposal, REJECTION, 4)).toBe('purchasing.exclusion_unheard');
    expect(house.events()).toHaveLength(before);
    const hearing = await hear();
    const named = { ...REJECTION, hearing };
    expect(await code(OFFICER, 'POST', proposal, named, 4)).toBe('purchasing.exclusion_unheard');
    await done(SECOND, 'POST', `/hearings/${hearing}/exclusion`, { decision: '12/2026 § 3' }, 4);
    await done(OFFICER, 'POST', proposal, named, 4);
    await done(SECOND, 'POST', `/requests/${request}/rejection`, { delegation: DELEGATION }, 5);
    expect((await send(OFFICER, 'GET', `/requests/${request}`)).body).toMatchObject({
      state: 'rejected',
      proposal: { hearing },
    });
    const last = house.events().flatMap(({ facts }) => facts);
    expect(last.find(({ type }) => type === 'request.rejected')).toMatchObject({ hearing });
  });

  it('is not rejected on a hearing that nobody knows', async () => {
    const { code, request } = await world();
    const named = { ...REJECTION, hearing: 'hea_01J8Z000000000000000000099' };
    expect(await code(OFFICER, 'POST', `/requests/${request}/proposal`, named, 4)).toBe('purchasing.exclusion_unheard');
  });

  it('is rejected for another reason unheard', async () => {
    const { done, send, request } = await world();
    await done(OFFICER, 'POST', `/requests/${request}/proposal`, { ...REJECTION, reasons: ['incomplete'] }, 4);
    expect((await send(OFFICER, 'GET', `/requests/${request}`)).body).toMatchObject({ state: 'proposed' });
  });
});
