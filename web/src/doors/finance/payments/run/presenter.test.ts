import { expect, it } from 'vitest';
import { actsOn, hasFile, isWorking, pathOf, turnOf } from './presenter.ts';

const run = {
  state: 'prepared',
  payOn: '2026-06-17',
  created: { at: '2026-06-16T08:00:00.000Z', by: 'per_maija' },
};
const reader = (me: string, ...roles: readonly string[]) => ({
  me,
  today: '2026-06-16',
  has: (...asked: readonly string[]): boolean => asked.some((role) => roles.includes(role)),
});
const goran = reader('per_goran', 'approver');
const maija = reader('per_maija', 'finance_officer');

it('asks for a second person before anything leaves', () => {
  expect(actsOn(run, goran)).toEqual(['approve', 'discard']);
  expect(actsOn(run, maija)).toEqual(['discard']);
  expect(actsOn({ ...run, state: 'approved' }, goran)).toEqual(['send', 'discard']);
  const both = reader('per_maija', 'finance_officer', 'approver');
  expect(actsOn(run, both)).toEqual(['discard']);
  expect(turnOf(run, both)).toBe('self');
});

it('says what comes next, also when the pay day has passed', () => {
  expect(turnOf(run, goran)).toBe('approver');
  expect(turnOf({ ...run, payOn: '2026-06-15' }, goran)).toBe('passed');
  expect(actsOn({ ...run, state: 'approved', payOn: '2026-06-15' }, goran)).toEqual(['discard']);
  expect(turnOf({ ...run, state: 'sending' }, goran)).toBe('work');
  expect(turnOf({ ...run, state: 'settled' }, goran)).toBe('done');
});

it('gives the file once everything is sent', () => {
  expect(['building', 'prepared', 'sending', 'sent', 'overdue', 'settled'].map((state) => hasFile({ state }))).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect([isWorking({ state: 'sending' }), isWorking({ state: 'sent' })]).toEqual([true, false]);
});

it('shows how far the run has come', () => {
  const sent = {
    ...run,
    state: 'sent',
    approved: { at: 'a', by: 'per_goran' },
    sent: { at: 'b' },
    checked: { at: 'c' },
  };
  expect(pathOf(sent).map(({ at }) => at)).toEqual([run.created.at, 'a', 'b', undefined]);
  expect(pathOf({ ...sent, state: 'settled' }).at(-1)).toEqual({ step: 'settled', at: 'c' });
});
