import { cents, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { blockText, blockTexts, claimTone } from './claim-words.ts';

const words = wordsInTest();

it('says what is missing and what would mend it', () => {
  expect(blockText({ code: 'outcomes.evidence_missing', kinds: ['employer', 'register'] }, words)).toBe(
    'Todiste puuttuu. Jokin näistä riittää: työnantajan todistus, viranomaisen rekisteri.',
  );
  const money = { code: 'outcomes.no_commitment', neededCents: cents(50_000), leftCents: cents(1_000) } as const;
  expect(blockText(money, words)).toContain(`tarvitaan ${words.euros(50_000)}, jäljellä ${words.euros(1_000)}`);
  expect(blockText({ code: 'outcomes.cap_reached', limitedBy: 'cap_per_client' }, words)).toContain(
    'Enimmäissumma asiakasta kohden',
  );
});

it('names the days of a window in Finnish time', () => {
  const opensAt = instant('2026-06-03T21:00:00.000Z');
  const lapsesAt = instant('2026-08-03T20:59:59.999Z');
  expect(blockText({ code: 'outcomes.outside_window', opensAt, lapsesAt }, words)).toBe(
    'Maksua voi pyytää 4.6.2026–3.8.2026.',
  );
});

it('says nothing when nothing blocks', () => {
  expect(blockTexts(undefined, words)).toEqual([]);
  expect(blockTexts({ blocks: [{ code: 'outcomes.open_proposal' }] }, words)).toHaveLength(1);
  expect([claimTone('paid'), claimTone('not_yet')]).toEqual(['success', 'neutral']);
});
