import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { chosenNow, referForm } from './form.ts';

const today = localDate('2026-06-16');

it('needs nothing more when the group is known', () => {
  expect(referForm.parse(chosenNow({ today, language: 'sv', group: 'C' }))).toEqual({
    distanceGroup: 'C',
    passed: [],
    mode: 'client',
    approval: 'client_choice',
    informedOn: '2026-06-16',
    informationLanguages: ['sv'],
  });
});

it('asks for the group first, and in which language the client was told', () => {
  const read = referForm.safeParse({
    ...chosenNow({ today, language: 'fi', group: undefined }),
    informationLanguages: [],
  });
  expect(read.error?.issues.map(({ message }) => message)).toEqual(['referral.group_first', 'form.choose']);
});

it('passes nobody over without a reason', () => {
  const begun = chosenNow({ today, language: 'fi', group: 'A', before: 2 });
  const read = referForm.safeParse({ ...begun, passed: ['too_far', ''] });
  expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['passed.1', 'form.choose'],
  ]);
});
