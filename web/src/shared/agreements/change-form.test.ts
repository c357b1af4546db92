import { cents, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { changeBody, changeForm, changeShown } from './change-form.ts';

const terms = { places: 6, ceilingCents: cents(10_000_000), end: localDate('2028-03-16') };

it('shows the last day, not the day after it, and sends nothing when nothing was changed', () => {
  const shown = changeShown(terms);
  expect(shown).toMatchObject({ places: '6', lastDay: '15.3.2028' });
  expect(changeBody(terms, changeForm.parse(shown))).toBeUndefined();
});

it('sends only what differs', () => {
  const typed = changeForm.parse({ ...changeShown(terms), places: '8', lastDay: '31.3.2028' });
  expect(changeBody(terms, typed)).toEqual({ reason: 'minor_value', change: { places: 8, end: '2028-04-01' } });
});
