import { cents, id, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCompetition, type CompetitionBuilder } from '../testing/builders.ts';
import { aCategory, aContent, WORLD } from '../testing/default-world.ts';
import { callParts, consentOf, ringErrors } from './call-ring.ts';
import { decideCompetition } from './competition.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { CompetitionContent } from './competition-content.ts';

const { authority, neighbour, neighbourOfficer, neighbourDecider, officer, reviewer, provider } = WORLD;
const third = id('authority', 'aut_00000000000000000000000003');
const buyers = [
  { authority, shareBp: share(6_500) },
  { authority: neighbour, shareBp: share(3_500), costCentre: '8120' },
];
const RING = { buyers, places: 10, ceilingCents: cents(1_000_001), winners: 2 };
const consent = { do: 'consent', buyer: neighbour } as const;
const reason = 'Alueella ei ole tähän rahaa';
const decline = { do: 'decline', buyer: neighbour, reason } as const;
const publish = { do: 'publish', category: aCategory(), admitted: [provider] } as const;

const tried = (from: CompetitionBuilder, command: CompetitionCommand, by: string) => {
  const decided = decideCompetition(from.state, command, from.at, by);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error;
};
const consented = (over: Partial<CompetitionContent> = {}): CompetitionBuilder =>
  aCompetition({ ...RING, ...over })
    .ready()
    .then(consent, neighbourOfficer)
    .then(consent, neighbourDecider);
const withKey = (from: CompetitionBuilder): CompetitionBuilder =>
  from.then({ do: 'attach_key', publicKey: 'key' }, 'system:opening');

describe('a ring in a call', () => {
  it('is divided like its agreements, and tells no cost centre', () => {
    expect(callParts(aContent(RING))).toEqual([
      { authority, shareBp: 6_500, places: 7, ceilingCents: 650_001 },
      { authority: neighbour, shareBp: 3_500, places: 3, ceilingCents: 350_000 },
    ]);
    expect(callParts(aContent())).toEqual([]);
  });

  it.each<[string, Partial<CompetitionContent>, string | undefined]>([
    ['nobody else', {}, undefined],
    ['two who make the whole', RING, undefined],
    ['another leads', { ...RING, buyers: buyers.toReversed() }, 'lead'],
    ['less than the whole', { ...RING, buyers: [{ authority, shareBp: share(9_000) }, ...buyers.slice(1)] }, 'shares'],
    ['a winner too small to divide', { ...RING, places: 3, winners: 3 }, 'shares'],
    [
      'more than one act can tell',
      {
        ...RING,
        places: 40,
        buyers: [
          authority,
          neighbour,
          third,
          ...[4, 5, 6].map((n) => id('authority', `aut_0000000000000000000000000${String(n)}`)),
        ].map((one, n) => ({ authority: one, shareBp: share(n === 0 ? 5_000 : 1_000) })),
        lot: { bundle: 'cmp', number: 1, of: 10, title: {} },
      },
      'lots',
    ],
  ])('%s', (_what, over, field) => {
    const found = ringErrors(authority, aContent(over));
    expect(found).toEqual(field === undefined ? [] : [{ code: 'competition.ring_unreal', field }]);
  });

  it('is not sent for review while it is not whole', () => {
    const from = aCompetition({ ...RING, buyers: buyers.toReversed() });
    expect(tried(from, { do: 'send_for_review', category: aCategory() }, officer)).toEqual({
      code: 'competition.ring_unreal',
      field: 'lead',
    });
  });
});

describe('the word of a buyer that does not lead', () => {
  it('is needed before the call is published, and takes two of its people', () => {
    const ready = withKey(aCompetition(RING).ready());
    const missing = { code: 'competition.ring_unconsented', buyers: [neighbour] };
    expect(tried(ready, publish, officer)).toEqual(missing);
    const proposed = ready.then(consent, neighbourOfficer);
    expect(tried(proposed, publish, officer)).toEqual(missing);
    expect(tried(proposed, consent, neighbourOfficer)).toEqual({ code: 'competition.same_person' });
    const given = proposed.then(consent, neighbourDecider);
    expect(tried(given, publish, officer)).toEqual(['competition.published']);
    expect(tried(given, consent, neighbourDecider)).toEqual({ code: 'competition.ring_consented_already' });
    expect(given.state.consents).toMatchObject([
      { proposed: { by: neighbourOfficer }, given: { by: neighbourDecider } },
    ]);
  });

  it.each([officer, reviewer])('is never that of somebody who wrote or approved the call: %s', (person) => {
    expect(tried(aCompetition(RING).ready(), consent, person)).toEqual({ code: 'competition.same_person' });
  });

  it('is nobody’s who does not buy, and never the lead’s', () => {
    const ready = aCompetition(RING).ready();
    for (const buyer of [third, authority])
      expect(tried(ready, { do: 'consent', buyer }, neighbourOfficer)).toEqual({ code: 'competition.not_buyer' });
    expect(tried(aCompetition().ready(), consent, neighbourOfficer)).toEqual({ code: 'competition.not_buyer' });
  });

  it('is one area’s: nobody speaks for two', () => {
    const three = [
      { authority, shareBp: share(4_000) },
      { authority: neighbour, shareBp: share(3_000) },
      { authority: third, shareBp: share(3_000) },
    ];
    const spoken = aCompetition({ ...RING, buyers: three, places: 20 })
      .ready()
      .then(consent, neighbourOfficer);
    expect(tried(spoken, { do: 'consent', buyer: third }, neighbourOfficer)).toEqual({
      code: 'competition.same_person',
    });
    expect(tried(spoken.then(consent, neighbourDecider), { do: 'consent', buyer: third }, neighbourDecider)).toEqual({
      code: 'competition.same_person',
    });
  });

  it.each<[string, Partial<CompetitionContent>]>([
    [
      'shares',
      {
        buyers: [
          { authority, shareBp: share(5_000) },
          { authority: neighbour, shareBp: share(5_000) },
        ],
      },
    ],
    ['places', { places: 12 }],
    ['ceiling', { ceilingCents: cents(2_000_000) }],
    ['winners', { winners: 1 }],
  ])('holds for what was consented to and for nothing else: %s', (_what, over) => {
    const rewritten = consented()
      .then({ do: 'return', reason: 'Osuudet muuttuvat' }, reviewer)
      .then({ do: 'edit', content: aContent({ ...RING, ...over }) }, officer)
      .inReview();
    expect(consentOf(rewritten.state, neighbour)).toBeUndefined();
    expect(rewritten.state.consents).toHaveLength(1);
  });

  it('outlives what it does not concern', () => {
    const title = { fi: 'Parempi nimi', sv: 'Bättre namn' };
    const rewritten = consented()
      .then({ do: 'return', reason: 'Nimi muuttuu' }, reviewer)
      .then({ do: 'edit', content: aContent({ ...RING, title }) }, officer);
    expect(consentOf(rewritten.state, neighbour)?.given?.by).toBe(neighbourDecider);
  });

  it('is declined by one of its people, with a reason, and keeps the call from being published', () => {
    const ready = withKey(aCompetition(RING).ready());
    expect(tried(ready, { ...decline, reason: 'ei' }, neighbourOfficer)).toEqual({
      code: 'competition.reason_missing',
    });
    expect(tried(ready, { ...decline, buyer: third }, neighbourOfficer)).toEqual({ code: 'competition.not_buyer' });
    expect(tried(ready, decline, officer)).toEqual({ code: 'competition.same_person' });
    const declined = ready.then(decline, neighbourOfficer);
    expect(consentOf(declined.state, neighbour)?.declined).toMatchObject({ by: neighbourOfficer, reason });
    const missing = { code: 'competition.ring_unconsented', buyers: [neighbour] };
    expect(tried(declined, publish, officer)).toEqual(missing);
    const again = declined.then({ ...decline, reason: 'Valtuusto päätti toisin' }, neighbourDecider);
    expect(again.state.consents?.map((one) => one.declined?.reason)).toEqual([reason, 'Valtuusto päätti toisin']);
  });

  it('may follow on a refusal, by two people as ever', () => {
    const anew = withKey(aCompetition(RING).ready()).then(decline, neighbourOfficer).then(consent, neighbourOfficer);
    expect(tried(anew, consent, neighbourOfficer)).toEqual({ code: 'competition.same_person' });
    expect(tried(anew.then(consent, neighbourDecider), publish, officer)).toEqual(['competition.published']);
  });

  it('is taken back by nobody, but what was only proposed may be declined', () => {
    const given = aCompetition(RING).ready().then(consent, neighbourOfficer).then(consent, neighbourDecider);
    expect(tried(given, decline, neighbourOfficer)).toEqual({ code: 'competition.ring_consented_already' });
    const declined = aCompetition(RING).ready().then(consent, neighbourOfficer).then(decline, neighbourDecider);
    expect(declined.state.consents).toMatchObject([
      { proposed: { by: neighbourOfficer }, declined: { by: neighbourDecider, reason } },
    ]);
    expect(declined.state.consents?.[0]?.given).toBeUndefined();
  });

  it('is asked for anew when the terms that were declined change', () => {
    const rewritten = aCompetition(RING)
      .ready()
      .then(decline, neighbourOfficer)
      .then({ do: 'return', reason: 'Osuudet muuttuvat' }, reviewer)
      .then({ do: 'edit', content: aContent({ ...RING, places: 12 }) }, officer)
      .inReview();
    expect(consentOf(rewritten.state, neighbour)).toBeUndefined();
  });

  it('binds the lead too: an addendum changes nothing that was consented to', () => {
    const open = withKey(consented()).then(publish, officer);
    const texts = { fi: 'Korjaus', sv: 'Rättelse' };
    expect(tried(open, { do: 'addendum', texts, changes: { places: 12 } }, officer)).toEqual({
      code: 'competition.ring_fixed',
    });
    expect(tried(open, { do: 'addendum', texts, changes: { languages: ['fi'] } }, officer)).toEqual([
      'competition.addendum_given',
    ]);
  });
});
