import { id, instant, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { ADMISSION, AUTHORITY, aCategory, MORNING, OFFICER, PROVIDER, SYSTEM } from '../testing/samples.ts';
import {
  applyRound,
  decideRound,
  type RenewalRound,
  type RenewalRoundCommand,
  type RenewalRoundState,
  renewalRoundLifecycle,
  roundDueAt,
  startRound,
} from './renewal-round.ts';

const place = { provider: PROVIDER, admission: ADMISSION };
const COMMANDS: readonly RenewalRoundCommand[] = [
  { command: 'ask', ...place },
  { command: 'leave_out', ...place, code: 'purchasing.own_organisation' },
  { command: 'finish' },
];
const beginning = {
  id: id('round', 'rnd_01J8Z000000000000000000009'),
  authority: AUTHORITY,
  system: SYSTEM,
  category: aCategory.id,
  before: localDate('2026-01-07'),
  reason: 'Rekisterit tarkistetaan vuosittain.',
  leavesOut: [],
  planned: 3,
};
const start = (change: Partial<typeof beginning> = {}) =>
  startRound({ ...beginning, ...change }, { at: MORNING, by: OFFICER });
const running = (): RenewalRound => {
  const begun = start();
  return begun.ok ? begun.value.round : expect.fail(begun.error.code);
};
const must = (round: RenewalRound, command: RenewalRoundCommand, at = MORNING): RenewalRound => {
  const decided = decideRound(round, command, at, 'clock');
  return decided.ok ? applyRound(round, decided.value) : expect.fail(decided.error.code);
};
const IN: { readonly [S in RenewalRoundState]: () => RenewalRound } = {
  running,
  finished: () => must(running(), { command: 'finish' }),
};
const STATES = Object.keys(IN).filter((s): s is RenewalRoundState => Object.hasOwn(IN, s));

describe('the lifecycle of a renewal round', () => {
  it.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command.command, command] as const)))(
    '%s × %s does what the table says',
    (state, name, command) => {
      const round = IN[state]();
      const allowed = targets(renewalRoundLifecycle, state, name);
      if (!allowed.ok) expect(decideRound(round, command, MORNING, 'clock')).toEqual(allowed);
      else expect(allowed.value).toContain(must(round, command).state);
    },
  );

  it('reaches every state', () => {
    expect(STATES.map((state) => IN[state]().state)).toEqual(STATES);
  });
});

describe('a renewal round', () => {
  it('begins for today or an earlier day, never for tomorrow', () => {
    expect(start({ before: localDate('2026-01-07') }).ok).toBe(true);
    expect(start({ before: localDate('2026-01-08') })).toEqual({
      ok: false,
      error: { code: 'purchasing.round_day_in_future' },
    });
  });

  it('does not begin when there is nobody to ask', () => {
    expect(start({ planned: 0 })).toMatchObject({ error: { code: 'purchasing.nobody_to_ask', before: '2026-01-07' } });
  });

  it('counts whom it asked and whom it left out, and remembers where it stands', () => {
    const asked = must(running(), { command: 'ask', ...place });
    const after = must(asked, { command: 'leave_out', ...place, code: 'purchasing.own_organisation' });
    expect(after).toMatchObject({ asked: 1, leftOut: 1, reached: { ...place, at: MORNING } });
    expect(must(after, { command: 'finish' })).toMatchObject({ asked: 1, leftOut: 1, finished: MORNING });
  });

  it('is the clock’s a minute after its last step, and never once it is over', () => {
    const later = instant('2026-01-07T08:10:00.000Z');
    expect(roundDueAt(running())).toBe(plusMs(MORNING, 60_000));
    expect(roundDueAt(must(running(), { command: 'ask', ...place }, later))).toBe(plusMs(later, 60_000));
    expect(roundDueAt(IN.finished())).toBeUndefined();
  });
});
