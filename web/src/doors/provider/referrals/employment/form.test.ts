import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { employmentForm, newEmployment, shownEmployment } from './form.ts';

const told = {
  employer: 'T-1',
  start: localDate('2026-05-04'),
  lastDay: '2026-12-31',
  weeklyHours: 22.5,
  traits: ['subsidised'],
  leaves: [{ start: localDate('2026-07-01'), lastDay: localDate('2026-07-14') }],
} as const;

it('gives back unchanged what was reported', () => {
  expect(employmentForm.parse(shownEmployment(told))).toEqual(told);
});

it('leaves only the hours to type for a new job', () => {
  const shown = newEmployment(localDate('2026-06-16'), 1);
  expect(employmentForm.parse({ ...shown, weeklyHours: '30' })).toEqual({
    employer: 'T-2',
    start: '2026-06-16',
    weeklyHours: 30,
    traits: [],
    leaves: [],
  });
});

it('refuses a name, an eighth of an hour and a leave without an end', () => {
  const typed = { ...shownEmployment(told), employer: 'Oy Esimerkki Ab', weeklyHours: '22,1', leaves: '1.7.2026' };
  expect(employmentForm.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
    'work.employer_form',
    'work.hours_form',
    'work.leaves_form',
  ]);
});
