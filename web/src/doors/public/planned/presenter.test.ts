import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { needState, takesComments } from './presenter.ts';

const need = { commentBy: '2026-02-06' };
const LAST = instant('2026-02-06T21:59:00.000Z');

it('takes comments to the end of the last day in Finland', () => {
  expect(takesComments(need, LAST)).toBe(true);
  expect(takesComments(need, instant('2026-02-06T22:00:00.000Z'))).toBe(false);
});

it('takes none once the need has led to a purchase or was dropped', () => {
  expect(takesComments({ ...need, closed: {} }, LAST)).toBe(false);
  expect([need, { ...need, closed: {} }, { ...need, dropped: {} }].map(needState)).toEqual([
    'announced',
    'closed',
    'dropped',
  ]);
});
