import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { exportForm, newExport } from './form.ts';

it('begins with this month as a table', () => {
  expect(exportForm.parse(newExport(localDate('2026-06-16')))).toEqual({ since: '2026-06-01', as: 'csv' });
  expect(exportForm.safeParse({ since: '31.2.2026', as: 'csv' }).success).toBe(false);
});
