import { dayInFinland, instant, isWorkingDay, plusMs } from '@kt/kernel';
import { RULE_PROFILES } from '@kt/terms';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersUntil, deadlineAfterAnswer, questionsUntil, type Windowed } from './enquiry-window.ts';

const published = { at: instant('2026-01-12T08:00:00.000Z'), profile: 'eu_dps' } as const;
/** A Monday at noon in Finland. */
const of: Windowed = { deadline: instant('2026-02-02T10:00:00.000Z'), published };

describe('with six whole days for the last answer and seven for the last question', () => {
  it('ends the questions with Sunday 25 January and the answers with Monday 26 January', () => {
    expect(questionsUntil(of)).toBe('2026-01-25T22:00:00.000Z');
    expect(answersUntil(of)).toBe('2026-01-26T22:00:00.000Z');
  });

  it('counts a deadline that ends a day as that day', () => {
    const night = { ...of, deadline: instant('2026-02-01T22:00:00.000Z') };
    expect(answersUntil(night)).toBe('2026-01-26T22:00:00.000Z');
  });

  it('leaves the deadline until the last millisecond, then moves it to the first working day at the same hour', () => {
    expect(deadlineAfterAnswer(of, plusMs(answersUntil(of), -1))).toBeUndefined();
    expect(deadlineAfterAnswer(of, answersUntil(of))).toBe('2026-02-03T10:00:00.000Z');
    // Answered on Friday 30 January: the seventh day after is Friday 6 February; from Saturday it would be Monday.
    expect(deadlineAfterAnswer(of, instant('2026-01-30T09:00:00.000Z'))).toBe('2026-02-06T10:00:00.000Z');
    expect(deadlineAfterAnswer(of, instant('2026-01-31T09:00:00.000Z'))).toBe('2026-02-09T10:00:00.000Z');
  });
});

it('gives a small purchase one whole day', () => {
  const small: Windowed = { ...of, published: { ...published, profile: 'below_threshold' } };
  expect(questionsUntil(small)).toBe('2026-01-31T22:00:00.000Z');
  expect(answersUntil(small)).toBe(questionsUntil(small));
});

it('always moves forward, to a working day, and far enough', () => {
  const minute = fc.integer({ min: 0, max: 500_000 }).map((n) => plusMs(published.at, n * 60_000));
  fc.assert(
    fc.property(minute, minute, fc.constantFrom(...RULE_PROFILES), (deadline, at, profile) => {
      const asked: Windowed = { deadline, published: { ...published, profile } };
      const moved = deadlineAfterAnswer(asked, at);
      if (moved === undefined) return at < answersUntil(asked);
      return moved >= deadline && isWorkingDay(dayInFinland(moved)) && at < answersUntil({ ...asked, deadline: moved });
    }),
  );
});
