import { parseId } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { composeLetterReading, composeLetters } from '../compose.ts';
import { AUTHORITY, PARTNER, PROVIDER } from '../testing/samples.ts';
import { official, openWorld, signatory } from '../testing/world.ts';

const OFFICER = official('per_o');
const partiesOf = () =>
  Promise.resolve({
    authority: { fi: 'Vaasan kaupunki' },
    applicant: { names: { fi: 'Rannikon Työpaja ry' }, yTunnus: '1234567-1' },
    proposer: 'Anna',
    decider: 'Antti',
  });
const write = (facts: object, language: string) =>
  Promise.resolve(new TextEncoder().encode(`${language} ${JSON.stringify(facts)}`));

const heard = async () => {
  const world = await openWorld();
  const { done, ref, sent, house } = world;
  const request = await sent();
  await done(OFFICER, 'POST', `/requests/${request}/taking`, {}, 3);
  const flag = `/systems/${ref.system}/categories/${ref.category}/providers/${PROVIDER}/hearings`;
  const ground = { ground: 'poor_performance', occurredOn: '2025-06-30', claim: 'Ensitapaamiset jäivät pitämättä.' };
  const { id } = await done(OFFICER, 'POST', flag, { ...ground, about: { request } });
  await done(OFFICER, 'POST', `/hearings/${id}/asking`, { deadline: '2026-02-02' }, 1);
  const { subscribers } = composeLetters(house.platform, { partiesOf, write, writeOfHearing: write });
  const { readHearingLetter } = composeLetterReading(house.platform);
  const hearing = { authority: AUTHORITY, id: parseId('hearing', id) ?? expect.fail() };
  const textOf = async (letter: 'invitation' | 'decision', by: typeof PROVIDER | 'authority') => {
    const read = await readHearingLetter(hearing, { letter, language: 'sv' }, by);
    return read.ok ? new TextDecoder().decode(read.value.bytes) : read.error.code;
  };
  return { ...world, id, relay: () => house.relay(subscribers), textOf };
};

describe('the letters of a hearing', () => {
  it('are written when the provider is asked and when it is decided, and read by both sides alone', async () => {
    const { done, id, relay, textOf, send } = await heard();
    expect(await relay()).toEqual([]);
    expect(await textOf('invitation', PROVIDER)).toContain('sv {');
    expect(await textOf('invitation', 'authority')).toContain('Ensitapaamiset');
    expect(await textOf('invitation', PARTNER)).toBe('purchasing.not_found');
    expect(await textOf('decision', PROVIDER)).toBe('purchasing.not_found');
    const answer = { statement: 'Korjattu', damage: '', cooperation: '', measures: '' };
    await done(signatory(), 'POST', `/p/authorities/${AUTHORITY}/hearings/${id}/answer`, answer, 3);
    await done(OFFICER, 'POST', `/hearings/${id}/proposal`, { outcome: 'accept', reasons: 'Riittää' }, 4);
    await done(official('per_second'), 'POST', `/hearings/${id}/acceptance`, { decision: '§ 3' }, 5);
    expect(await relay()).toEqual([]);
    expect(await textOf('decision', PROVIDER)).toContain('Riittää');
    const { body } = await send(OFFICER, 'GET', `/hearings/${id}`);
    expect(body).toMatchObject({ version: 7, letters: { invitation: { fi: {}, sv: {} }, decision: { fi: {} } } });
  });

  it('are written once, however often the fact is told, and tell nothing of the claim in an event', async () => {
    const { relay, house } = await heard();
    await relay();
    await relay();
    const told = house.events().flatMap(({ facts }) => facts);
    expect(told.filter(({ type }) => type === 'hearing.letters_filed')).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('Ensitapaamiset');
  });
});
