import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { askedOf, isOld, searchOf, shortened } from './presenter.ts';

const nothing = { type: undefined, municipality: undefined, language: undefined, group: undefined };

it('reads the address and writes it again, and asks nothing that is unknown', () => {
  const asked = askedOf({ type: 'career_coaching', municipality: '499', language: 'sv', group: 'young' });
  expect(searchOf(asked)).toBe('?type=career_coaching&municipality=499&language=sv&group=young');
  expect(askedOf({ type: 'x', municipality: '000', language: 'de', group: 'y' })).toEqual(askedOf(nothing));
  expect(searchOf(askedOf(nothing))).toBe('?type=work_coaching');
});

it('cuts a long text between words', () => {
  expect(shortened('Lyhyt.')).toBe('Lyhyt.');
  const cut = shortened('sana '.repeat(100));
  expect(cut.endsWith('sana …')).toBe(true);
  expect(cut.length).toBeLessThan(225);
});

it('marks places as old from the day on that the catalogue says', () => {
  const one = { told: { at: '2026-06-01T08:00:00.000Z', staleOn: localDate('2026-06-15') } };
  expect([isOld(one, localDate('2026-06-14')), isOld(one, localDate('2026-06-15'))]).toEqual([false, true]);
});
