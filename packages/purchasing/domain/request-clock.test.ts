import { endOfDay, localDate, plusMs, startOfDay } from '@kt/kernel';
import { readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { aRequest, MORNING, OFFICER } from '../testing/samples.ts';
import { applyRequest } from './request-apply.ts';
import { deadlinesOf, dueCommand, lapsesAt, requestDueAt, warnsAt, workingDayClock } from './request-clock.ts';
import { decideRequest } from './request-decide.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/request-clocks.csv', import.meta.url));

describe('the working-day clock', () => {
  it.each(EXAMPLES)('$case', (row) => {
    const received = localDate(row['received_day'] ?? '');
    const moments = [startOfDay(received), plusMs(endOfDay(received), -1)];
    const extended = { at: MORNING, by: OFFICER, reason: 'x' };
    for (const at of moments) {
      const request = { ...aRequest('in_review'), submitted: { at, by: OFFICER } };
      expect(deadlinesOf(request)).toEqual({ received, warnFrom: row['warn_from'], decideBy: row['decide_by'] });
      expect(deadlinesOf({ ...request, extended })?.decideBy).toBe(row['extended_decide_by']);
      const last = endOfDay(localDate(row['decide_by'] ?? ''));
      expect([plusMs(last, -1), last].map((now) => workingDayClock(request, now)?.overdue)).toEqual([false, true]);
    }
  });

  it('warns once, from the first moment of the seventh working day', () => {
    const request = aRequest('in_review');
    const at = warnsAt(request) ?? expect.fail();
    expect(at).toBe(startOfDay(localDate('2026-01-16')));
    const warn = (moment: typeof at) => decideRequest(request, { command: 'warn' }, moment, 'clock');
    expect(warn(plusMs(at, -1))).toMatchObject({ error: { code: 'purchasing.not_due' } });
    const warned = warn(at);
    expect(warned).toMatchObject({ value: [{ type: 'request.warned', decideBy: '2026-01-21' }] });
    const after = warned.ok ? warned.value.reduce(applyRequest, request) : expect.fail();
    expect(requestDueAt(after)).toBeUndefined();
    expect(decideRequest(after, { command: 'warn' }, plusMs(at, 1), 'clock').ok).toBe(false);
  });

  it('runs on while the applicant completes, and then warns and lapses, each at its moment', () => {
    const request = aRequest('returned');
    const [warns, lapses] = [warnsAt(request) ?? expect.fail(), lapsesAt(request) ?? expect.fail()];
    expect(requestDueAt(request)).toBe(warns);
    expect([warns, plusMs(lapses, -1), lapses].map((at) => dueCommand(request, at))).toEqual(['warn', 'warn', 'lapse']);
  });

  it('stands still for a draft and for what is decided', () => {
    for (const state of ['draft', 'accepted', 'rejected', 'withdrawn', 'lapsed'] as const)
      expect([workingDayClock(aRequest(state), MORNING), requestDueAt(aRequest(state))]).toEqual([
        undefined,
        undefined,
      ]);
  });
});
