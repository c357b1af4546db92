import { commandsFrom, instant, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { CAJ, VAASA, WORKSHOP } from '../testing/builders.ts';
import { attemptLifecycle, hourOf, recordAttempt, recordedAttempt } from './attempt.ts';

const AT = instant('2026-11-22T05:59:59.999Z');
const tried = { person: CAJ, operation: 'member.view', code: 'access.not_found' } as const;

describe('a refused try', () => {
  it('is written once and never changed', () => {
    expect(commandsFrom(attemptLifecycle, 'none')).toEqual(['record']);
    expect(commandsFrom(attemptLifecycle, 'recorded')).toEqual([]);
  });

  it('belongs to its hour to the millisecond', () => {
    expect([hourOf(AT), hourOf(plusMs(AT, 1))]).toEqual(['2026-11-22T05', '2026-11-22T06']);
  });

  it('is watched by the authority acted for, or by all where an organisation or nobody is named', () => {
    const watchOf = (actingFor?: typeof VAASA | typeof WORKSHOP) =>
      recordAttempt({ ...tried, ...(actingFor && { actingFor }) }, AT).watch;
    expect([watchOf(VAASA), watchOf(WORKSHOP), watchOf()]).toEqual([VAASA, 'organisations', 'organisations']);
  });

  it('keeps who, what and when, and nothing that was asked for', () => {
    expect(recordedAttempt(recordAttempt({ ...tried, actingFor: WORKSHOP }, AT))).toEqual({
      ...tried,
      at: AT,
      watch: 'organisations',
      actingFor: WORKSHOP,
    });
  });
});
