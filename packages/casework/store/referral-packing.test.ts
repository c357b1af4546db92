import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { aReferral, CHOICE } from '../testing/a-referral.ts';
import { agreementId, CASE_WORKER, COLLEAGUE, OPENED_AT, referralId } from '../testing/samples.ts';
import { packReferral, unpackReferral } from './referral-packing.ts';
import { zReferral } from './referral-schema.ts';

const agreement = agreementId(3);
const preferences = [{ agreement, competition: id('competition', `cmp_${'1'.repeat(26)}`), rank: 1 }];
const seeded = {
  agreements: [agreement],
  notSelectable: 1,
  at: OPENED_AT,
  leftOpen: 'random',
  seed: 'draw_1',
} as const;
const drawn = {
  command: 'choose',
  mode: 'random',
  informedOn: CHOICE.informedOn,
  informationLanguages: ['sv'],
} as const;
const later = instant('2026-03-05T07:00:00.000Z');

it.each([
  ['a draft', aReferral()],
  [
    'a draft that follows another',
    aReferral({ previous: referralId(2), interpreterNeeded: true, partialWorkAbility: true }),
  ],
  ['a choice of another day', aReferral().after({ command: 'set_group', distanceGroup: 'C' }).chosen()],
  ['an offer', aReferral().offered()],
  ['an acknowledged offer', aReferral().acknowledged()],
  ['a paused service', aReferral().paused()],
  ['an ended one', aReferral().ended()],
  ['a cancelled draft', aReferral().cancelled()],
  [
    'passed over by another',
    aReferral({ shown: { ...seeded, preferences } }).after(
      { command: 'pass_over', agreement, reason: 'too_far' },
      later,
      COLLEAGUE,
    ),
  ],
  ['drawn by lot', aReferral({ shown: seeded }).after(drawn)],
])('%s comes back as it was', (_name, { referral }) => {
  const ref = { id: referral.id, authority: referral.authority };
  const stored: unknown = JSON.parse(JSON.stringify(packReferral(referral)));
  const before = zReferral.parse(JSON.parse(JSON.stringify(referral)));
  expect(zReferral.parse(unpackReferral(stored, ref))).toEqual(before);
  expect(zReferral.parse(unpackReferral(JSON.parse(JSON.stringify(referral)), ref))).toEqual(before);
});

it('says nothing twice of what was chosen and offered at once', () => {
  const { referral } = aReferral().offered();
  expect(packReferral(referral)).toMatchObject({ drafted: { at: OPENED_AT, by: CASE_WORKER } });
  const text = JSON.stringify(packReferral(referral));
  expect(text.split(OPENED_AT).length).toBe(2);
  expect(text.split(agreementId(2)).length).toBe(3);
});
