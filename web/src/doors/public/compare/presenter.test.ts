import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { type Compared, comparedPoints } from './presenter.ts';

const card = (change: Partial<Compared> = {}): Compared => ({
  service: 'svc_1',
  providerNames: { fi: 'Paja ry' },
  serviceType: 'work_coaching',
  names: { fi: 'Paja' },
  summary: { fi: 'Tehdään yhdessä.' },
  languages: ['fi'],
  municipalities: ['905'],
  targetGroups: [],
  remote: false,
  remoteLanguages: [],
  sites: [],
  methods: [],
  methodsText: {},
  ...change,
});
const words = { ...wordsInTest(), language: 'fi' } as const;

it('sets cards beside each other matter by matter, and leaves out what none of them says', () => {
  const site = { key: 'a', name: 'Sali', municipality: '499', languages: ['fi'] as const, accessibility: ['lift'] };
  const points = comparedPoints([card(), card({ sites: [site], remote: true, places: { free: 2 } })], words);
  const of = (title: string) => points.find((one) => one.title === title)?.values;
  expect(of('Palveluntuottaja')).toEqual(['Paja ry', 'Paja ry']);
  expect(of('Etänä')).toEqual(['', 'kyllä']);
  expect(of('Toimipaikat')).toEqual(['', 'Sali, Mustasaari (Hissi)']);
  expect(of('Vapaat paikat')).toEqual(['Vapaita paikkoja ei ole kerrottu.', '2 vapaata paikkaa']);
  expect(points.map(({ title }) => title)).not.toContain('Työtavat');
});

it('says of a paused service that it takes nobody, rather than how many places it had', () => {
  const [, , places] = comparedPoints([card({ places: { free: 2 }, pause: { reason: 'staff' } })], words);
  expect(places?.values[0]).toContain('ei ota nyt uusia asiakkaita');
});
