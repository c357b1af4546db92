import type { TableBlock } from '@kt/documents';
import { cents, id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import type { EndingLetterFacts } from '../domain/ending-letter.ts';
import type { FeedbackFacts, LetterTender } from '../domain/notice-letter.ts';
import { WORLD } from '../testing/default-world.ts';
import { decisionDocument } from './decision-document.ts';
import { endingDocument, endingLetter } from './ending-letters.ts';
import { feedbackLetter } from './feedback-letter.ts';

const tender = (n: number, over: Partial<LetterTender> = {}): LetterTender => ({
  tender: id('tender', `tnd_${String(n).padStart(26, '0')}`),
  provider: n === 1 ? WORLD.provider : WORLD.otherProvider,
  called: { names: { fi: `Yhdistys ${String(n)} ry`, sv: `Föreningen ${String(n)} rf` }, yTunnus: '9000001-1' },
  wins: n === 1,
  priceCents: cents(1_234_560),
  ranked: {
    rank: n,
    total: 9_000 - n * 500,
    decidedBy: 'points',
    points: [
      { title: { fi: 'Laatu', sv: 'Kvalitet', en: 'Quality' }, weight: 60, points: 5_500 },
      { title: { fi: 'Hinta', sv: 'Pris', en: 'Price' }, weight: 40, points: 3_000 },
    ],
  },
  reasons: `Perustelu ${String(n)}.`,
  ...over,
});

const facts = (over: Partial<FeedbackFacts> = {}): FeedbackFacts => ({
  competition: WORLD.competition,
  authority: { fi: 'Vaasan kaupunki', sv: 'Vasa stad' },
  title: { fi: 'Työhönvalmennus', sv: 'Arbetsträning' },
  decider: 'Anna Päättäjä',
  decidedAt: instant('2025-08-18T08:00:00.000Z'),
  version: 1,
  mayWin: 1,
  tenders: [tender(1), tender(2)],
  userNeeds: 'Palvelua saa molemmilla kielillä.',
  standstillEnds: instant('2025-09-01T21:00:00.000Z'),
  hasCourt: true,
  own: tender(2),
  sentAt: instant('2025-08-18T09:00:00.000Z'),
  rectifyBy: instant('2025-09-01T21:00:00.000Z'),
  appealBy: instant('2025-09-01T13:15:00.000Z'),
  ...over,
});

const textOf = (tree: object): string => JSON.stringify(tree);

describe('the letters about a decision', () => {
  it('tell one party its points, the winner’s total and the exact last moments', () => {
    const finnish = textOf(feedbackLetter(facts(), 'fi'));
    expect(finnish).toContain('maanantai 1.9.2025 klo 16.15');
    expect(finnish).toContain('maanantai 1.9.2025 klo 23.59');
    expect(finnish).toContain('55,00 / 60 pistettä');
    expect(finnish).toContain('Yhdistys 1 ry (9000001-1): 85,00 pistettä');
    expect(finnish).not.toContain('Perustelu 1.');
    const swedish = textOf(feedbackLetter(facts(), 'sv'));
    expect(swedish).toContain('måndag 1.9.2025 kl. 16.15');
    expect(swedish).toContain('Vasa stad');
  });

  it('compare all tenders in one table: price, points by criterion and total', () => {
    const { ranked: _ranked, ...rejected } = tender(3, { wins: false, ground: 'minimum_requirement' });
    const { blocks } = decisionDocument(facts({ tenders: [tender(1), tender(2), rejected] }), 'sv');
    const table = blocks.find((block): block is TableBlock => block.kind === 'table');
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'Anbudsgivare',
      'Jämfört totalpris',
      'Kvalitet (högst 60)',
      'Pris (högst 40)',
      'Poäng totalt',
      'Resultat',
    ]);
    expect(table?.rows).toEqual([
      ['1. Föreningen 1 rf (9000001-1)', '12\u00A0345,60 €', '55,00', '30,00', '85,00', 'Vann'],
      ['2. Föreningen 2 rf (9000001-1)', '12\u00A0345,60 €', '55,00', '30,00', '80,00', 'Vann inte'],
      [
        'Föreningen 3 rf (9000001-1)',
        '12\u00A0345,60 €',
        '–',
        '–',
        '–',
        'Förkastat: anbudet uppfyller inte ett minimikrav',
      ],
    ]);
  });

  it('say how clients are called off among several winners, and nothing of it to a single one', () => {
    const two = [tender(1), tender(2, { wins: true })];
    const said = (over: Partial<FeedbackFacts>) => textOf(decisionDocument(facts(over), 'fi'));
    expect(said({ callOff: 'preference_order', tenders: two })).toContain('etusijajärjestyksessä');
    expect(said({ callOff: 'client_choice', tenders: two })).toContain('Asiakas valitsee');
    expect(said({ callOff: 'client_choice' })).not.toContain('Asiakas valitsee');
  });

  it('name the members of a consortium beside its lead, among the winners and at its tender', () => {
    const members = [{ names: { fi: 'Rannikon Valmennus Oy' }, yTunnus: '9000003-8' }];
    const said = (language: 'fi' | 'sv') =>
      textOf(decisionDocument(facts({ tenders: [tender(1, { members }), tender(2)] }), language));
    expect(said('fi').split('Muut jäsenet: Rannikon Valmennus Oy (9000003-8)')).toHaveLength(3);
    expect(said('sv').split('Övriga medlemmar: Rannikon Valmennus Oy (9000003-8)')).toHaveLength(3);
  });

  it('leave no word out in either language', () => {
    const lot = tender(2, { ranked: { rank: 2, total: 1, decidedBy: 'lot', points: [] } });
    const { ranked: _ranked, ...rejected } = tender(3, { wins: false, ground: 'abnormally_low' });
    const { appealBy: _appealBy, ...small } = facts({ hasCourt: false, correction: 'Laskuvirhe.', version: 2 });
    const foreign = tender(4, { wins: false, ground: 'not_as_admitted' });
    const trees = (['fi', 'sv'] as const).flatMap((language) => [
      decisionDocument(facts({ tenders: [tender(1), lot, rejected, foreign] }), language),
      decisionDocument(small, language),
      feedbackLetter(facts({ own: lot }), language),
      feedbackLetter({ ...small, own: rejected }, language),
    ]);
    expect(trees.map(textOf).join('\n')).not.toMatch(/"[a-z]+(?:[._][a-z]+)+"|\{\w+\}/);
  });

  it('send nobody to a court below the threshold', () => {
    const { appealBy: _appealBy, ...small } = facts({ hasCourt: false });
    expect(textOf(feedbackLetter(small, 'fi'))).not.toContain('Valitusosoitus');
    expect(textOf(decisionDocument(small, 'fi'))).not.toContain('markkinaoikeudessa');
  });

  it('name the minimum requirements that are not met, and why', () => {
    const { ranked: _ranked, ...rejected } = tender(2, { wins: false, ground: 'minimum_requirement' });
    const unmet = [{ title: { fi: 'Palvelu ruotsiksi', sv: 'Service på svenska' }, reason: 'Ei ruotsin taitoa.' }];
    const own = { ...rejected, unmet };
    for (const tree of [
      decisionDocument(facts({ tenders: [tender(1), own] }), 'sv'),
      feedbackLetter(facts({ own }), 'sv'),
    ]) {
      expect(textOf(tree)).toContain('Minimikrav som inte uppfylls:');
      expect(textOf(tree)).toContain('Service på svenska – Ei ruotsin taitoa.');
    }
  });

  it('tell all parties that a tenderer was asked, and its own words to itself alone', () => {
    const clarifications = [
      {
        about: 'criterion',
        title: { fi: 'Laatu', sv: 'Kvalitet', en: 'Quality' },
        askedAt: instant('2025-08-11T09:00:00.000Z'),
        deadline: instant('2025-08-13T21:00:00.000Z'),
        answeredAt: instant('2025-08-12T09:00:00.000Z'),
        question: 'Kuka ohjaa?',
        answer: 'Kaksi ohjaajaa.',
      },
      {
        about: 'low_price',
        askedAt: instant('2025-08-11T09:00:00.000Z'),
        deadline: instant('2025-08-13T21:00:00.000Z'),
        question: 'Miten hinta kattaa palkat?',
      },
    ] as const;
    const own = tender(2, { clarifications });
    const shared = textOf(decisionDocument(facts({ tenders: [tender(1), own] }), 'fi'));
    expect(shared).toContain(
      'Laatu – pyydettiin maanantai 11.8.2025 klo 12.00 – vastausaika päättyi keskiviikko 13.8.2025 klo 23.59 – vastattiin ajoissa tiistai 12.8.2025 klo 12.00',
    );
    expect(shared).toContain('Hinta, joka vaikutti poikkeuksellisen alhaiselta');
    expect(shared).toContain('ei vastausta');
    expect(shared).not.toMatch(/Kuka ohjaa|Kaksi ohjaajaa|kattaa palkat/);
    const letter = textOf(feedbackLetter(facts({ own }), 'sv'));
    expect(letter).toContain('Fråga: Kuka ohjaa?');
    expect(letter).toContain('Ert svar: Kaksi ohjaajaa.');
    expect(letter).toContain('Fråga: Miten hinta kattaa palkat?');
    const other = textOf(feedbackLetter(facts({ own: tender(1), tenders: [tender(1), own] }), 'fi'));
    expect(other).not.toMatch(/Kuka ohjaa|kattaa palkat/);
    for (const tree of [shared, letter]) expect(tree).not.toMatch(/"[a-z]+(?:[._][a-z]+)+"|\{\w+\}/);
  });

  it('are the same, block for block, where nobody was asked anything', () => {
    const asked = tender(2, { clarifications: [] });
    expect(decisionDocument(facts({ tenders: [tender(1), asked] }), 'fi')).toEqual(decisionDocument(facts(), 'fi'));
    expect(feedbackLetter(facts({ own: asked }), 'sv')).toEqual(feedbackLetter(facts(), 'sv'));
  });

  it('tell what a correction corrects', () => {
    const tree = decisionDocument(facts({ version: 2, correction: 'Voittajalta puuttui todistus.' }), 'fi');
    expect(textOf(tree)).toContain('Tämä päätös korvaa päätöksen version 1.');
    expect(textOf(tree)).toContain('Voittajalta puuttui todistus.');
  });
});

describe('the letters about an ending without a winner', () => {
  const { tenders: _tenders, callOff: _callOff, userNeeds: _needs, own: _own, ...head } = facts();
  const { ranked: _ranked, ...rejected } = tender(2, { wins: false, ground: 'minimum_requirement' });
  const ending = (over: Partial<EndingLetterFacts> = {}): EndingLetterFacts => ({
    ...head,
    ending: 'none_suitable',
    reason: 'Yksikään tarjous ei täytä vaatimuksia.',
    wasOpened: true,
    tenders: [rejected],
    receiver: rejected,
    own: rejected,
    ...over,
  });

  it('say why, what became of the tender, and until when exactly a remedy may be sought', () => {
    const finnish = textOf(endingLetter(ending(), 'fi'));
    expect(finnish).toContain('Tieto päätöksestä: mitään tarjousta ei valita');
    expect(finnish).toContain('Yksikään tarjous ei täytä vaatimuksia.');
    expect(finnish).toContain('Hylätty: tarjous ei täytä vähimmäisvaatimusta');
    expect(finnish).toContain('maanantai 1.9.2025 klo 16.15');
    expect(finnish).toContain('maanantai 1.9.2025 klo 23.59');
    const swedish = textOf(endingDocument(ending(), 'sv'));
    expect(swedish).toContain('Upphandlingsbeslut: inget anbud väljs');
    expect(swedish).toContain('Föreningen 2 rf (9000001-1)');
    expect(swedish).not.toContain('12\u00A0345,60');
  });

  it('tell the invited before the opening that nothing is opened, and nothing of any tender', () => {
    const { own: _none, ...nobody } = ending({ ending: 'cancelled', wasOpened: false, tenders: [] });
    const swedish = textOf(endingLetter(nobody, 'sv'));
    expect(swedish).toContain('Anbuden har inte öppnats och öppnas inte.');
    expect(swedish).toContain('Ni får detta brev eftersom ni har bjudits in');
    expect(textOf(endingDocument(nobody, 'fi'))).toContain('Päätös hankintamenettelyn keskeyttämisestä');
  });

  it('leave no word out, and send nobody to a court below the threshold', () => {
    const { appealBy: _appealBy, ...small } = ending({ hasCourt: false });
    const { own: _none, ...unopened } = ending({ ending: 'cancelled', wasOpened: false, tenders: [] });
    const { ground: _ground, ...valid } = rejected;
    const trees = (['fi', 'sv'] as const).flatMap((language) =>
      [small, ending({ own: valid, tenders: [valid] }), unopened].flatMap((one) => [
        endingLetter(one, language),
        endingDocument(one, language),
      ]),
    );
    expect(trees.map(textOf).join('\n')).not.toMatch(/"[a-z]+(?:[._][a-z]+)+"|\{\w+\}/);
    expect(textOf(endingLetter(small, 'fi'))).not.toContain('Valitusosoitus');
  });
});
