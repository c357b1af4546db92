import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { minutesLeft } from './minutes-left.ts';
import { isOver, timeline, whatNext } from './presenter.ts';

const drafted = {
  state: 'draft',
  drafted: { at: '2026-03-19T08:00:00.000Z' },
  shown: { agreements: ['agr_1', 'agr_2'] },
  pauses: [],
  proposals: [],
} as const;

it('tells what has happened, in order, from the options to the end', () => {
  const seen = {
    ...drafted,
    state: 'ended',
    choice: { at: '2026-03-19T08:01:00.000Z' },
    offer: { at: '2026-03-19T08:02:00.000Z', answerBy: '2026-03-23T22:00:00.000Z' },
    acknowledged: { at: '2026-03-19T09:00:00.000Z', answerBy: '2026-03-24T22:00:00.000Z' },
    accepted: { at: '2026-03-20T08:00:00.000Z' },
    firstMeeting: { missed: ['2026-03-20'], heldOn: '2026-03-20' },
    startedOn: '2026-03-20',
    pauses: [{ from: '2026-04-01', until: '2026-04-10', reason: 'illness' }],
    endedOn: '2026-06-01',
    endReason: 'employment',
    trackingUntil: '2027-02-10',
  } as const;
  expect(timeline(seen, wordsInTest()).map(({ title, when }) => `${when}: ${title}`)).toEqual([
    'to 19.3.2026 klo 10.00: Vaihtoehdot näytetty asiakkaalle: 2 valittavissa',
    'to 19.3.2026 klo 10.01: Asiakas valitsi',
    'to 19.3.2026 klo 10.02: Ohjaus lähetettiin',
    'to 19.3.2026 klo 11.00: Palveluntuottaja kuittasi nähneensä ohjauksen',
    'pe 20.3.2026 klo 10.00: Palveluntuottaja otti vastaan',
    '20.3.2026: Asiakas ei tullut ensitapaamiseen',
    '20.3.2026: Ensitapaaminen pidettiin',
    '20.3.2026: Palvelu alkoi',
    '1.4.2026: Palvelu keskeytettiin: sairaus',
    '10.4.2026: Palvelu jatkui',
    '1.6.2026: Palvelu päättyi: asiakas työllistyi',
    '10.2.2027: Tuloksia seurataan tähän päivään',
  ]);
});

it('says why it came to nothing', () => {
  const declined = {
    ...drafted,
    state: 'declined',
    over: { at: '2026-03-20T08:00:00.000Z', reason: 'no_staff' },
  } as const;
  expect(timeline(declined, wordsInTest()).at(-1)?.title).toBe(
    'palveluntuottaja ei ota vastaan: ei ole vapaata työntekijää',
  );
  const expired = {
    ...declined,
    state: 'expired',
    over: { at: '2026-03-20T08:00:00.000Z', reason: 'expired' },
  } as const;
  expect(timeline(expired, wordsInTest()).at(-1)?.title).toBe('vastausaika päättyi: vastausta ei tullut ajoissa');
});

it('says whose turn it is: a correction goes before everything', () => {
  expect(whatNext(drafted)).toBe('referral.next.draft');
  expect(whatNext({ state: 'declined', proposals: [] })).toBe('referral.next.over');
  const asked = { state: 'pending', kind: 'end_day', day: '2026-06-01' } as const;
  expect(whatNext({ state: 'ended', proposals: [asked] })).toBe('referral.next.correction');
  expect([isOver({ state: 'expired' }), isOver({ state: 'voided' })]).toEqual([true, false]);
});

it('counts the minutes in which an offer may be undone, the begun one whole, and none after', () => {
  expect([0, 1, 599_999, 600_000, 700_000].map((now) => minutesLeft(now, 600_000))).toEqual([10, 10, 1, 0, 0]);
});
