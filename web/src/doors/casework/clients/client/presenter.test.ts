import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { groupNames, homeLines, judgedLines, needRows, optionsPath, servedLines } from './presenter.ts';

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

it('says what is needed and wished in words, the client’s own last', () => {
  expect(needRows({ needs: ['transport'], wishes: ['evenings'], wishText: 'Bussilla' }, words)).toEqual([
    ['Missä asiakas tarvitsee tukea', 'kulkeminen'],
    ['Mitä asiakas toivoo palvelulta', 'iltaisin, ”Bussilla”'],
  ]);
  expect(needRows({}, words).map(([, said]) => said)).toEqual(['', '']);
});

it('shows how the group was judged, the newest first, and by whom', () => {
  const rows = [
    { group: 'B', at: '2026-03-02T08:00:00.000Z', by: 'per_1' },
    { group: 'C', at: '2026-05-04T08:00:00.000Z', by: 'per_2' },
  ] as const;
  expect(judgedLines(rows, 'per_1', words)).toEqual([
    'C – melko kaukana työelämästä, 4.5.2026, toinen omavalmentaja',
    'B – melko lähellä työelämää, 2.3.2026, sinä',
  ]);
});
