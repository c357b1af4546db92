import { instant, localDate, startOfDay } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import {
  AWARD_LIST_LIFECYCLE,
  type AwardList,
  type AwardListCommand,
  type AwardListState,
  applyAwardList,
  awardListDueAt,
  decideAwardList,
  noticesLate,
  quarterAt,
  quarterEnd,
  quarterOf,
} from './award-list.ts';

const of = { authority: WORLD.authority, quarter: '2026-Q1' } as const;
const AFTER = instant('2026-04-02T08:00:00.000Z');
const row = {
  competition: WORLD.competition,
  version: 1,
  decidedAt: instant('2026-03-02T08:00:00.000Z'),
  winners: [WORLD.provider],
};
const COMMANDS: readonly AwardListCommand[] = [
  { do: 'add', ...row },
  { do: 'fall_due' },
  { do: 'send', reference: '2026-123456' },
];
const STATES = Object.keys(AWARD_LIST_LIFECYCLE) as AwardListState[];
const list = (state: AwardListState): AwardList => ({ ...of, state, rows: [row], sent: [] });

describe('the lifecycle of a quarter’s list', () => {
  it.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command] as const)))(
    '%s: $do',
    (state, command) => {
      const decided = decideAwardList(list(state), of, command, AFTER, WORLD.officer);
      const target = (AWARD_LIST_LIFECYCLE[state] as Readonly<Partial<Record<string, string>>>)[command.do];
      if (target === undefined) {
        expect(decided).toEqual({ ok: false, error: { code: 'lifecycle.not_allowed', state, command: command.do } });
        return;
      }
      expect(decided.ok && applyAwardList(list(state), decided.value).state).toBe(target);
    },
  );
});

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-04-01'],
    ['2026-03-31', '2026-Q1', '2026-04-01'],
    ['2026-04-01', '2026-Q2', '2026-07-01'],
    ['2026-12-31', '2026-Q4', '2027-01-01'],
  ])('%s lies in %s, which ends before %s', (day, quarter, end) => {
    expect(quarterOf(localDate(day))).toBe(quarter);
    expect(quarterEnd(quarterOf(localDate(day)))).toBe(end);
  });

  it('is that of the Finnish day', () => {
    expect(quarterAt(instant('2026-03-31T20:59:59.999Z'))).toBe('2026-Q1');
    expect(quarterAt(instant('2026-03-31T21:00:00.000Z'))).toBe('2026-Q2');
  });

  it('leaves thirty days for its notices', () => {
    expect(noticesLate('2026-Q1')).toBe(startOfDay(localDate('2026-05-01')));
    expect(noticesLate('2026-Q4')).toBe(startOfDay(localDate('2027-01-31')));
  });

  it('ends in the next one, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = localDate(new Date(days * 86_400_000).toISOString().slice(0, 10));
        const quarter = quarterOf(day);
        expect(quarterEnd(quarter) > day).toBe(true);
        expect(quarterOf(quarterEnd(quarter))).not.toBe(quarter);
      }),
    );
  });
});

describe('a quarter’s list', () => {
  it('falls due at the end of its quarter and not before', () => {
    expect(awardListDueAt(list('gathering'))).toBe(startOfDay(localDate('2026-04-01')));
    expect(awardListDueAt(list('due'))).toBeUndefined();
    const early = decideAwardList(list('gathering'), of, { do: 'fall_due' }, row.decidedAt, 'clock');
    expect(early).toMatchObject({ ok: false, error: { code: 'competition.quarter_runs' } });
  });

  it('has each competition once, by its newest version', () => {
    const again = decideAwardList(list('gathering'), of, { do: 'add', ...row, version: 2 }, AFTER, 'clock');
    expect(again.ok && applyAwardList(list('gathering'), again.value).rows).toEqual([{ ...row, version: 2 }]);
  });
});
