import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { moveForm, newMove } from './form.ts';

it('sends the municipality’s code and the day', () => {
  const typed = { ...newMove(localDate('2026-07-02')), municipality: '499', from: '1.7.2026' };
  expect(moveForm.parse(typed)).toEqual({ municipality: '499', from: '2026-07-01', source: 'population_register' });
});

it('knows no other municipalities and no other days', () => {
  const typed = { ...newMove(localDate('2026-07-02')), municipality: '000', from: 'heti' };
  expect(moveForm.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['form.choose', 'form.day']);
});
