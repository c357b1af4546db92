import { id, instant, localDate } from '@kt/kernel';
import { aNeedDescription } from '@kt/purchasing/testing/needs.ts';
import { AUTHORITY } from '@kt/purchasing/testing/samples.ts';
import { expect, it } from 'vitest';
import { needForm, needTyped, newNeed } from './form.ts';

const need = {
  ...aNeedDescription,
  id: id('need', `ned_${'0'.repeat(26)}`),
  authority: AUTHORITY,
  state: 'draft' as const,
  drafted: { at: instant('2026-01-07T08:00:00.000Z'), by: 'per_o' },
  meetings: [],
  version: 1,
  takesComments: false,
};

it('sends a need as it stands, without an empty English text', () => {
  expect(needForm.parse(needTyped(need))).toEqual(aNeedDescription);
});

it('reads a market meeting whole, and none where nothing is typed', () => {
  const place = { fi: 'Kaupungintalo', sv: 'Stadshuset' };
  const market = { day: localDate('2026-01-20'), from: '09:30', to: '11:00', place };
  const typed = needTyped({ ...need, market });
  expect(typed.market).toMatchObject({ day: '20.1.2026', from: '09.30' });
  expect(needForm.parse(typed)).toEqual({ ...aNeedDescription, market });
  const nowhere = { ...typed, market: { ...typed.market, place: { fi: '', sv: 'X', en: '' } } };
  expect(needForm.safeParse(nowhere).error?.issues).toMatchObject([
    { path: ['market', 'place', 'fi'], message: 'form.required' },
  ]);
  const backwards = { ...typed, market: { ...typed.market, from: '11.00', to: '9.30' } };
  expect(needForm.safeParse(backwards).error?.issues).toMatchObject([
    { path: ['market', 'to'], message: 'plan.market.order' },
  ]);
});

it('asks for the national languages, a service, a number, a month and a day', () => {
  const issues = needForm.safeParse({ ...newNeed(), municipalities: [], plannedMonth: '13/2026' }).error?.issues;
  expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['title.fi', 'form.required'],
    ['title.sv', 'form.required'],
    ['text.fi', 'form.required'],
    ['text.sv', 'form.required'],
    ['serviceTypes', 'form.choose'],
    ['municipalities', 'form.choose'],
    ['expectedPerYear', 'form.required'],
    ['plannedMonth', 'plan.month.wrong'],
    ['commentBy', 'form.required'],
  ]);
});
