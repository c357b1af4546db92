import { instant, localDate } from '@kt/kernel';
import type { RuleProfile } from '@kt/terms';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { loosenable, loosenedLines, ruleLines } from './presenter.ts';

const words = wordsInTest('fi');
const DAY = localDate('2026-03-02');
const lines = (profile: RuleProfile) => ruleLines({ profile, rules: [] }, DAY, words);
const value = (profile: RuleProfile, key: string) => lines(profile).find((one) => one.key === key)?.value;

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

const RULES = [
  { key: 'initialPeriodDays', value: 30 },
  { key: 'tenderPeriodDays', value: 7 },
  { key: 'standstillDays', value: 14 },
  { key: 'answersBeforeDeadlineDays', value: 6 },
] as const;
const NOTICE = { at: instant('2026-03-01T08:00:00.000Z'), by: 'per_x', notice: 'HILMA 1' };

it('shows a loosened number with the one of the rules beside it', () => {
  const shown = ruleLines({ profile: 'annex_e', rules: [...RULES] }, DAY, words);
  expect(shown.find(({ key }) => key === 'tenderPeriodDays')?.value).toBe('7 (säännöissä 10)');
  expect(shown.find(({ key }) => key === 'standstillDays')?.value).toBe('14');
});

it('offers what may be loosened: nothing where the profile is strict, the initial period only in a draft', () => {
  const keys = (profile: 'eu_dps' | 'annex_e', published?: typeof NOTICE) =>
    loosenable({ profile, rules: [...RULES], ...(published && { published }) }, DAY, words).map(({ key }) => key);
  expect(keys('eu_dps')).toEqual([]);
  expect(keys('annex_e')).toEqual([
    'initialPeriodDays',
    'tenderPeriodDays',
    'standstillDays',
    'answersBeforeDeadlineDays',
  ]);
  expect(keys('annex_e', NOTICE)).toEqual(['tenderPeriodDays', 'standstillDays', 'answersBeforeDeadlineDays']);
});

it('tells each decision with its reason', () => {
  const { at, by } = NOTICE;
  const one = {
    at,
    by,
    key: 'tenderPeriodDays',
    value: 7,
    usual: 10,
    reason: 'Pieni hankinta',
    decision: '12 §',
  } as const;
  expect(loosenedLines({ loosened: [one] }, words)[0]?.text).toMatch(/7 \(säännöissä 10\)\. Pieni hankinta \(12 §/);
  expect(loosenedLines({}, words)).toEqual([]);
});
