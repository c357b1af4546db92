import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { groupNames, homeLines, optionsPath, readerOf, servedLines } from './presenter.ts';

const words = wordsInTest();
const old = {
  id: 'ref_1',
  state: 'ended',
  serviceType: 'work_coaching',
  drafted: { at: '2026-03-19T08:00:00.000Z' },
  startedOn: '2026-03-20',
  endedOn: '2026-06-01',
} as const;
const refused = { ...old, id: 'ref_2', state: 'declined', drafted: { at: '2026-06-10T08:00:00.000Z' } } as const;

it('lists the newest referral first, with its days', () => {
  expect(servedLines([old, { ...refused, startedOn: undefined }], words)).toEqual([
    { id: 'ref_2', state: 'declined', service: 'Työhönvalmennus', begun: '10.6.2026', days: '' },
    { id: 'ref_1', state: 'ended', service: 'Työhönvalmennus', begun: '19.3.2026', days: '20.3.2026 – 1.6.2026' },
  ]);
});

it('leads to a choice that follows a refused referral, and no other', () => {
  const base = '/casework/clients/cli_1/options';
  expect(optionsPath('cli_1', [])).toBe(base);
  expect(optionsPath('cli_1', [old])).toBe(`${base}?type=work_coaching`);
  expect(optionsPath('cli_1', [old, refused])).toBe(`${base}?type=work_coaching&previous=ref_2`);
});

it('names homes from the latest, and target groups', () => {
  const home = (code: string, from: string) =>
    ({ municipality: municipalityCode(code), from, source: 'client' }) as const;
  expect(homeLines([home('499', '2024-01-01'), home('905', '2026-07-01')], words)).toEqual([
    'Vaasa 1.7.2026 alkaen, asiakas kertoi',
    'Mustasaari 1.1.2024 alkaen, asiakas kertoi',
  ]);
  expect(groupNames(['young', 'laid_off'], words)).toBe('Nuoret, Irtisanotut ja lomautetut');
});

it('tells who read: me, a colleague, or the provider', () => {
  expect(readerOf({ by: 'per_1', purpose: 'guidance' }, 'per_1')).toBe('client.read_you');
  expect(readerOf({ by: 'per_2', purpose: 'verification' }, 'per_1')).toBe('client.read_area');
  expect(readerOf({ by: 'per_3', purpose: 'service' }, 'per_1')).toBe('client.read_provider');
});
