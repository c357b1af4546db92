import { endOfDay, localDate, plusMs, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { AUTHORITY, CASE_WORKER, deputyId, OPENED_AT, SUPERVISOR } from '../testing/samples.ts';
import {
  applyDeputy,
  DEPUTY_STATES,
  type Deputy,
  decideDeputy,
  deputyDueAt,
  deputyLifecycle,
  isStandingIn,
  nameDeputy,
  namedDeputy,
} from './deputy.ts';

const STAMP = { at: OPENED_AT, by: CASE_WORKER };
const ASKED = {
  id: deputyId(1),
  authority: AUTHORITY,
  worker: CASE_WORKER,
  standIn: SUPERVISOR,
  from: localDate('2026-03-05'),
  until: localDate('2026-03-10'),
};
const named = namedDeputy(must(nameDeputy(ASKED, STAMP)));
const over = { at: endOfDay(ASKED.until), by: 'clock' };
const ended = applyDeputy(named, must(decideDeputy(named, { command: 'end' }, STAMP)));
const IN_STATE: { readonly [S in Deputy['state']]: Deputy } = { named, ended };

describe('the lifecycle of a deputy', () => {
  it.each(DEPUTY_STATES.flatMap((state) => (['end', 'pass'] as const).map((command) => ({ state, command }))))(
    '$state × $command',
    ({ state, command }) => {
      const allowed = targets(deputyLifecycle, state, command);
      const decided = decideDeputy(IN_STATE[state], { command }, over);
      expect(decided.ok).toBe(allowed.ok);
      if (decided.ok && allowed.ok) expect(allowed.value).toContain(applyDeputy(IN_STATE[state], decided.value).state);
    },
  );

  it('reaches every state and leaves the first', () => {
    const reached = new Set(['named', ...Object.values(deputyLifecycle.named)]);
    expect([...reached].sort()).toEqual([...DEPUTY_STATES].sort());
  });

  it('ends by the clock after the last day, not before', () => {
    const due = deputyDueAt(named);
    expect(due).toBe(endOfDay(ASKED.until));
    expect(decideDeputy(named, { command: 'pass' }, { ...over, at: plusMs(over.at, -1) })).toMatchObject({
      error: { code: 'casework.not_due' },
    });
    expect(deputyDueAt(ended)).toBeUndefined();
  });
});

describe('a deputy', () => {
  it('is somebody else, for days that are in order and not over', () => {
    const tried = (change: object) => nameDeputy({ ...ASKED, ...change }, STAMP);
    expect(tried({ standIn: CASE_WORKER })).toMatchObject({ error: { code: 'casework.same_worker' } });
    expect(tried({ until: localDate('2026-03-04') })).toMatchObject({ error: { code: 'casework.day_out_of_order' } });
    const past = { from: localDate('2026-03-01'), until: localDate('2026-03-03') };
    expect(tried(past)).toMatchObject({ error: { code: 'casework.day_out_of_order', notBefore: '2026-03-04' } });
  });

  it('stands in exactly on the days named, both ends included, and not after it was ended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (days) => {
        const at = plusMs(OPENED_AT, days * 86_400_000);
        expect(isStandingIn(named, at)).toBe(days >= 1 && days <= 6);
        expect(isStandingIn(ended, at)).toBe(false);
      }),
    );
  });
});
