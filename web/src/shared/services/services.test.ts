import { instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { type CardShown, factsOf, siteFacts, toldIn } from './card-words.ts';
import { changedFields, changeLine } from './editions.ts';
import { pauseLine, placesLine, sitePlaces, toldLine } from './places-words.ts';

const words = wordsInTest('fi');
const NOW = instant('2026-06-16T08:00:00.000Z');

const card: CardShown = {
  serviceType: 'work_coaching',
  names: { sv: 'Verkstad' },
  summary: { sv: 'I verkstaden.' },
  languages: ['fi', 'sv'],
  municipalities: ['905', '499'],
  targetGroups: ['young'],
  remote: true,
  remoteLanguages: ['sv'],
  sites: [],
  methods: ['group', 'workshop'],
  methodsText: {},
};

describe('a card’s texts', () => {
  it('are in the reader’s language, or said to be in another', () => {
    expect(toldIn(card.summary, 'sv')).toEqual({ text: 'I verkstaden.', lang: 'sv', isOther: false });
    expect(toldIn(card.summary, 'fi')).toEqual({ text: 'I verkstaden.', lang: 'sv', isOther: true });
    expect(toldIn({ fi: ' ', en: 'Workshop' }, 'fi')).toMatchObject({ lang: 'en', isOther: true });
    expect(toldIn({}, 'fi')).toBeUndefined();
  });

  it('name everything the card says, in words', () => {
    const facts = new Map(factsOf(card, words));
    expect(facts.get('Palvelun kielet')).toBe('suomi, ruotsi');
    expect(facts.get('Kunnat')).toBe('Vaasa, Mustasaari');
    expect(facts.get('Etänä')).toBe('ruotsi');
    expect(facts.get('Työtavat')).toBe('Ryhmä, Työpaja');
    expect(new Map(factsOf({ ...card, remote: false }, words)).get('Etänä')).toBe('');
  });

  it('tell of a site where it is, and when its accessibility is not told', () => {
    const site = {
      key: 'a',
      name: 'Paja',
      street: 'Rantakatu 1',
      municipality: '905',
      languages: ['fi'],
      accessibility: [],
    } as const;
    expect(siteFacts(site, words)).toMatchObject({
      address: 'Rantakatu 1, Vaasa',
      rows: [expect.anything(), ['Esteettömyys', 'Ei ole kerrottu']],
    });
  });
});

describe('free places', () => {
  it('are one line: how many, from when, how long a wait', () => {
    const places = { free: 3, nextStart: localDate('2026-08-03'), waitingWeeks: 2 };
    expect(placesLine(places, words)).toBe('3 vapaata paikkaa · alkaen 3.8.2026 · odotus noin 2 viikkoa');
    expect(placesLine({ free: 1, waitingWeeks: 0 }, words)).toBe('1 vapaa paikka');
    expect(placesLine(undefined, words)).toBe('Vapaita paikkoja ei ole kerrottu.');
    expect(sitePlaces({ free: 1, bySite: [{ site: 'a', free: 1 }] }, 'a', words)).toBe('1 vapaa paikka');
    expect(sitePlaces({ free: 1 }, 'a', words)).toBe('');
  });

  it.each([
    ['2026-06-16T05:00:00.000Z', 'vahvistettu tänään'],
    ['2026-06-15T20:00:00.000Z', 'vahvistettu eilen'],
    ['2026-06-03T08:00:00.000Z', 'vahvistettu viimeksi 13 päivää sitten'],
    ['2026-06-02T08:00:00.000Z', 'vahvistettu viimeksi 2 viikkoa sitten'],
    ['2026-05-26T08:00:00.000Z', 'vahvistettu viimeksi 3 viikkoa sitten'],
  ])('told at %s are %s', (at, line) => {
    expect(toldLine({ at: instant(at), isStale: false }, NOW, words)).toBe(line);
  });

  it('say that nobody new is taken, and until when', () => {
    expect(pauseLine({ until: localDate('2026-08-31') }, words)).toBe('ei ota uusia asiakkaita 31.8.2026 asti');
    expect(pauseLine({ reason: 'holiday' }, words)).toBe('ei ota nyt uusia asiakkaita · Loma tai tauko');
    expect(pauseLine({ reason: 'unheard_of' }, words)).toBe('ei ota nyt uusia asiakkaita');
  });
});

describe('versions of a card', () => {
  const first = { ...card, number: 1, from: NOW };
  const second = { ...card, number: 2, from: NOW, names: { fi: 'Paja', sv: 'Verkstad' }, remote: false };

  it('tell what changed', () => {
    expect(changedFields(first, second)).toEqual(['names', 'remote']);
    expect(changeLine(second, first, words)).toBe('Muuttui: nimi, etäpalvelu');
    expect(changeLine({ ...first, number: 2 }, first, words)).toBe('Julkaistiin uudelleen samanlaisena');
    expect(changeLine(first, undefined, words)).toBe('Ensimmäinen versio');
    expect(changeLine(second, undefined, words)).toBe('');
  });

  it('are the same however their texts are ordered', () => {
    const turned = { ...second, names: { sv: 'Verkstad', fi: 'Paja' } };
    expect(changedFields(second, turned)).toEqual([]);
  });
});
