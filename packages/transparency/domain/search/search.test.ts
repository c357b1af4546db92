import { localDate, RESPONSIBLE_MUNICIPALITY, type Texts } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import type { PublicService } from '../../app/public-services.ts';
import { aCatalogue, aPublicCard, serviceId } from '../../testing/a-catalogue.ts';
import type { Filters } from './filters.ts';
import { search } from './search.ts';

const named = (n: number, names: Texts, changes: Partial<PublicService> = {}) => aPublicCard(n, { names, ...changes });

const CATALOGUE = aCatalogue(
  [
    named(1, { fi: 'Puutarhapaja', sv: 'Trädgårdsverkstad' }, { summary: { fi: 'Arkea ja taimia nuorille.' } }),
    named(2, { sv: 'Ungdomsverkstaden' }, { languages: ['sv'], targetGroups: ['young'] }),
  ],
  [
    named(3, { fi: 'Työhönvalmennus keittiössä' }, { serviceType: 'work_coaching', remote: true }),
    named(4, { en: 'Coaching for newcomers' }, { targetGroups: ['newcomers'] }),
    named(5, { fi: 'Keittiön arki' }),
  ],
);
const DAY = '2026-03-02';
const asked = (text: string, filters: Filters = {}) => search(CATALOGUE, { text, filters, day: DAY });
const direct = (text: string, filters: Filters = {}) => {
  const answer = asked(text, filters);
  return answer.found
    .slice(0, answer.direct)
    .map(({ service }) => service)
    .sort();
};
const all = (text: string, filters: Filters = {}) => asked(text, filters).found.map(({ service }) => service);

describe('the catalogue', () => {
  it.each([
    ['pajoissa', [1]],
    ['verkstäder', [1, 2]],
    ['keittiöitä', [3, 5]],
    ['valmennuksia', [3]],
    ['taimi', [1]],
    ['newcomer', [4]],
    ['ungdomar', [2]],
    ['PUUTARHA', [1]],
  ])('is found by any form of a word, and by a part of a compound: %s', (text, numbers) => {
    expect(direct(text)).toEqual(numbers.map(serviceId));
  });

  it('is all there when nothing is asked, and nothing when nobody has a word', () => {
    expect(all('')).toHaveLength(5);
    expect(asked('  !? ').isLoosened).toBe(false);
    expect(asked('lentokonemekaanikko')).toMatchObject({ found: [], isLoosened: false });
  });

  it('looks past words that tell nothing, unless nothing else was written', () => {
    expect(asked('keittiön ja arjen').words).toEqual(['keittiön', 'arjen']);
    expect(asked('ja').words).toEqual(['ja']);
  });

  it('shows what has every word; where nobody has, what has most', () => {
    expect(direct('keittiö arki')).toEqual([serviceId(5)]);
    expect(asked('keittiö arki').isLoosened).toBe(false);
    expect(asked('keittiö arki raketti')).toMatchObject({ isLoosened: true, found: [{ service: serviceId(5) }] });
  });

  it('reads a word that nobody has written as one that differs by a letter', () => {
    for (const slip of ['puutarhpaja', 'puutarhhapaja', 'puutahrapaja', 'puutarhapaka'])
      expect(asked(slip)).toMatchObject({
        read: [{ asked: slip, as: 'puutarhapaja' }],
        found: [{ service: serviceId(1) }],
      });
    expect(asked('paha').read).toEqual([]);
  });

  it('reads a compound that nobody has written as its two words', () => {
    expect(asked('keittiövalmennusta')).toMatchObject({
      read: [{ asked: 'keittiövalmennusta', as: 'keittiö valmennusta' }],
      found: [{ service: serviceId(3) }],
      isLoosened: false,
    });
  });

  it('knows the usual words of the trade where only compounds of them are written', () => {
    expect(asked('valmenus')).toMatchObject({ read: [{ as: 'valmennus' }], direct: 1 });
    const catalogue = aCatalogue([named(1, { fi: 'Nuorten työnhakupaja' })]);
    expect(search(catalogue, { text: 'pajoja', filters: {}, day: DAY }).direct).toBe(1);
  });

  it('finds by another name across languages and by kind, after the words themselves, and says so', () => {
    expect(asked('pajassa').found.map(({ service, reasons }) => [service, reasons[0]?.manner])).toEqual([
      [serviceId(1), 'part'],
      [serviceId(2), 'other_name'],
    ]);
    const young = asked('nuoret').found.find(({ service }) => service === serviceId(2));
    expect(young?.reasons[0]).toMatchObject({ word: 'nuoret', inName: false });
    expect(asked('työhönvalmentaminen').direct).toBe(0);
    expect(asked('maahanmuuttaneet').found).toMatchObject([{ service: serviceId(4), reasons: [{ manner: 'kind' }] }]);
  });

  it('says how a word is written on the card, its name before its text', () => {
    expect(asked('arki').found.map(({ reasons }) => reasons[0])).toEqual([
      { word: 'arki', manner: 'word', inName: true, form: 'arki' },
      { word: 'arki', manner: 'word', inName: false, form: 'arkea' },
    ]);
  });
});

const FILTERED = aCatalogue([
  aPublicCard(1, {
    serviceType: 'work_coaching',
    remote: true,
    remoteLanguages: ['sv'],
    targetGroups: ['young'],
    places: { free: 2, nextStart: localDate('2026-03-20'), at: aPublicCard(1).publishedAt },
  }),
  aPublicCard(2, { places: { free: 1, at: aPublicCard(1).publishedAt }, pause: { reason: 'full' } }),
  aPublicCard(3, { places: { free: 4, at: aPublicCard(1).publishedAt } }),
  aPublicCard(4, {
    sites: [
      {
        key: 'a',
        name: 'Talo',
        municipality: RESPONSIBLE_MUNICIPALITY,
        languages: [],
        accessibility: ['lift'],
      },
    ],
  }),
]);
const fitting = (filters: Filters) =>
  search(FILTERED, { text: '', filters, day: DAY })
    .found.map(({ service }) => service)
    .sort();

describe('a filter', () => {
  it.each<[Filters, readonly number[]]>([
    [{ serviceType: 'work_coaching' }, [1]],
    [{ group: 'young' }, [1]],
    [{ municipality: '905' }, [1, 2, 3, 4]],
    [{ municipality: '499' }, []],
    [{ language: 'sv' }, [1]],
    [{ remote: true }, [1]],
    [{ accessibility: 'lift' }, [4]],
    [{ free: true }, [1, 3]],
    [{ startBy: localDate('2026-03-19') }, [3]],
    [{ startBy: localDate('2026-03-20') }, [1, 3]],
  ])('lets through what fits: %o', (filters, numbers) => {
    expect(fitting(filters)).toEqual(numbers.map(serviceId));
  });

  it('tells how many more there were without it', () => {
    const filters = { language: 'sv', accessibility: 'lift', remote: true } as const;
    const { found, without } = search(FILTERED, { text: '', filters, day: DAY });
    expect(found).toEqual([]);
    expect(without).toEqual([
      { filter: 'language', count: 0 },
      { filter: 'remote', count: 0 },
      { filter: 'accessibility', count: 1 },
    ]);
  });
});
