import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { waitable } from './waitable.ts';

const option = (n: number, obstacle?: string) => ({
  agreement: id('agreement', `agr_${String(n).padStart(26, '0')}`),
  provider: id('organisation', `org_${String(n).padStart(26, '0')}`),
  ...(obstacle !== undefined && { obstacle }),
});

it('lets a client wait for what may come free, and for nothing that never fits', () => {
  const notSelectable = ['full', 'language', 'not_started', 'ended', 'orders_suspended'].map((why, n) =>
    option(n, why),
  );
  const found = waitable({ selectable: [], notSelectable });
  expect(found.options.map(({ obstacle }) => obstacle)).toEqual(['full', 'not_started', 'orders_suspended']);
  expect(found.isFree).toBe(false);
  expect(waitable({ selectable: [option(9)], notSelectable }).isFree).toBe(true);
  expect(waitable(undefined)).toEqual({ isFree: false, options: [] });
});
