import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { type AskedOf, choiceRows, needRows, priceOf } from './presenter.ts';

const asked: AskedOf = {
  serviceType: 'work_coaching',
  language: 'sv',
  interpreterNeeded: true,
  partialWorkAbility: false,
  municipality: '905',
  distanceGroup: 'C',
  approval: { reason: 'need', asked: { at: '2026-06-16T09:00:00.000Z' } },
  passed: [{ agreement: 'agr_1', reason: 'too_far' }],
  choice: { mode: 'client' },
  option: { provider: 'org_1', freePlaces: 2, places: 5, maximumCents: { A: 1, B: 2, C: 250_000, D: 4 } },
};

it('tells a supervisor what is needed and what was chosen, without a name of the client', () => {
  expect(needRows(asked, wordsInTest()).map(([, value]) => value)).toEqual([
    'Työhönvalmennus',
    'ruotsi',
    'Vaasa',
    expect.stringContaining('C'),
    'tarvitaan',
  ]);
  const { euros } = wordsInTest();
  expect(choiceRows(asked, 'Botnia Valmennus Oy', wordsInTest()).map(([, value]) => value)).toEqual([
    'Botnia Valmennus Oy',
    euros(250_000),
    '2 / 5',
    'asiakkaan tarve edellyttää',
    'Asiakas valitsi itse',
    'liian kaukana',
    'ti 16.6.2026 klo 12.00',
  ]);
});

it('has no price to approve once the option is not to be had', () => {
  expect(priceOf(asked)).toBe(250_000);
  const { option, ...gone } = asked;
  expect(option).toBeDefined();
  expect([priceOf(gone), priceOf({ ...asked, option: option && { ...option, obstacle: 'full' } })]).toEqual([
    undefined,
    undefined,
  ]);
});
