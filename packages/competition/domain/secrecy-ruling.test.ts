import { id, instant, localDate } from '@kt/kernel';
import { isBasisInForce } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import {
  applyRuling,
  decideRuling,
  firstRuling,
  RULING_LIFECYCLE,
  type RulingCommand,
  type RulingState,
  rulingInForce,
  type SecrecyRuling,
} from './secrecy-ruling.ts';

const AT = instant('2026-03-20T10:00:00.000Z');
const LATER = instant('2026-03-21T10:00:00.000Z');
const of = {
  authority: WORLD.authority,
  competition: WORLD.competition,
  tender: id('tender', `tnd_${'0'.repeat(26)}`),
  field: 'answers.method',
};
const secret = { do: 'rule', basis: 'trade_secret', reason: 'Menetelmä on oma.' } as const;
const COMMANDS: readonly RulingCommand[] = [secret, { do: 'confirm' }, { do: 'send_back' }];
const STATES = Object.keys(RULING_LIFECYCLE) as RulingState[];

const ruledBy = (by: string, over: Partial<SecrecyRuling> = {}): SecrecyRuling => ({
  ...of,
  state: 'ruled',
  rulings: [{ at: AT, by, basis: 'trade_secret', reason: 'Menetelmä on oma.' }],
  ...over,
});

describe('the lifecycle of a ruling on secrecy', () => {
  it.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command] as const)))(
    '%s: $do',
    (state, command) => {
      const before = ruledBy(WORLD.officer, { state });
      const decided = decideRuling(before, command, LATER, WORLD.decider);
      const target = (RULING_LIFECYCLE[state] as Readonly<Partial<Record<string, string>>>)[command.do];
      if (target === undefined) {
        expect(decided).toEqual({ ok: false, error: { code: 'lifecycle.not_allowed', state, command: command.do } });
        return;
      }
      expect(decided.ok && applyRuling(before, decided.value).state).toBe(target);
    },
  );
});

describe('a ruling on secrecy', () => {
  it('begins with the first one, and each is added to those before', () => {
    const first = firstRuling(of, secret, AT, WORLD.officer);
    if (!first.ok) throw new Error(first.error.code);
    const made = applyRuling(undefined, first.value);
    expect(made).toEqual(ruledBy(WORLD.officer));
    expect(applyRuling(undefined, { type: 'secrecy.sent_back', ...of, at: AT, by: WORLD.decider }).rulings).toEqual([]);
  });

  it('holds when a second person has confirmed it, and not before', () => {
    const before = ruledBy(WORLD.officer);
    expect(rulingInForce(before)).toBeUndefined();
    const own = decideRuling(before, { do: 'confirm' }, LATER, WORLD.officer);
    expect(own).toEqual({ ok: false, error: { code: 'competition.same_person' } });
    const done = decideRuling(before, { do: 'confirm' }, LATER, WORLD.decider);
    expect(done.ok && rulingInForce(applyRuling(before, done.value))?.basis).toBe('trade_secret');
  });

  it('goes on holding while a new one waits, and is never taken away', () => {
    const confirmed = applyRuling(ruledBy(WORLD.officer), {
      type: 'secrecy.confirmed',
      ...of,
      at: LATER,
      by: WORLD.decider,
    });
    const anew = decideRuling(confirmed, { ...secret, basis: 'no_secret' }, LATER, WORLD.officer);
    if (!anew.ok) throw new Error(anew.error.code);
    const after = applyRuling(confirmed, anew.value);
    expect(after.rulings.map(({ basis }) => basis)).toEqual(['trade_secret', 'no_secret']);
    expect(rulingInForce(after)?.basis).toBe('trade_secret');
    const back = decideRuling(after, { do: 'send_back' }, LATER, WORLD.decider);
    expect(back.ok && applyRuling(after, back.value).rulings).toEqual(after.rulings);
  });

  it('says why, upon a basis that is in force', () => {
    const blank = firstRuling(of, { ...secret, reason: '  ' }, AT, WORLD.officer);
    expect(blank).toEqual({ ok: false, error: { code: 'competition.reason_missing' } });
    const early = instant('2018-12-31T10:00:00.000Z');
    expect(isBasisInForce('trade_secret', localDate('2018-12-31'))).toBe(false);
    expect(firstRuling(of, secret, early, WORLD.officer)).toEqual({
      ok: false,
      error: { code: 'competition.basis_not_in_force' },
    });
  });
});
