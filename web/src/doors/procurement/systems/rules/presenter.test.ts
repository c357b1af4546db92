import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { ruleLines } from './presenter.ts';

const words = wordsInTest('fi');
const lines = (profile: Parameters<typeof ruleLines>[0]) => ruleLines(profile, localDate('2026-03-02'), words);
const value = (profile: Parameters<typeof ruleLines>[0], key: string) =>
  lines(profile).find((one) => one.key === key)?.value;

it('shows the numbers of the profile that the system follows', () => {
  expect(value('eu_dps', 'tenderPeriodDays')).toBe('10');
  expect(value('below_threshold', 'tenderPeriodDays')).toBe('0');
  expect(value('below_threshold', 'tenderPeriodWorkingDays')).toBe('2');
});

it('says where each number comes from, and which no lawyer has confirmed', () => {
  expect(lines('eu_dps').every(({ citation }) => citation.length > 5)).toBe(true);
  const marks = new Map(lines('eu_dps').map(({ key, mark }) => [key, mark]));
  expect(marks.get('admissionWorkingDays')).toBe('seen');
  expect(marks.get('questionAnswerWorkingDays')).toBe('unverified');
});
