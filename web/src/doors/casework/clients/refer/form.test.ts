import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { chosenNow, referForm } from './form.ts';

const today = localDate('2026-06-16');

it('needs nothing more when the group is known', () => {
  expect(referForm.parse(chosenNow(today, 'sv', 'C'))).toEqual({
    distanceGroup: 'C',
    mode: 'client',
    informedOn: '2026-06-16',
    informationLanguages: ['sv'],
  });
});

it('asks for the group first, and in which language the client was told', () => {
  const read = referForm.safeParse({ ...chosenNow(today, 'fi', undefined), informationLanguages: [] });
  expect(read.error?.issues.map(({ message }) => message)).toEqual(['referral.group_first', 'form.choose']);
});
