import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { switchedNow, switchForm } from './form.ts';

it('proposes today in the language of the service, and asks whom the client chose', () => {
  const now = switchedNow(localDate('2026-06-16'), 'sv');
  expect(switchForm.safeParse(now).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['agreement', 'form.choose'],
  ]);
  expect(switchForm.parse({ ...now, agreement: 'agr_1' })).toEqual({
    on: '2026-06-16',
    agreement: 'agr_1',
    informedOn: '2026-06-16',
    informationLanguages: ['sv'],
  });
});
