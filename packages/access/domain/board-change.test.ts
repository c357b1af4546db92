import { type Instant, id, instant, localDate, plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  AINO,
  aMandateBasis,
  BIRGIT,
  CAJ,
  codeOf,
  must,
  NOON,
  personNumber,
  VAASA,
  WORKSHOP,
} from '../testing/builders.ts';
import {
  type BoardChange,
  type BoardCommand,
  type BoardContent,
  boardDueAt,
  boardLapsesAt,
  boardLifecycle,
} from './board-change.ts';
import { applyBoard, canSignAfter, decideBoard, proposeBoard, proposedBoard } from './board-decide.ts';
import type { Mandate } from './mandate.ts';

const DISA = personNumber(4);
let made = 0;
const holds = (person: typeof AINO, signs: 'alone' | 'together', state: Mandate['state'] = 'in_force'): Mandate => ({
  ...aMandateBasis,
  mandate: id('mandate', `man_${String((made += 1)).padStart(26, '0')}`),
  person,
  signs,
  state,
  registeredBy: BIRGIT,
  registeredAt: NOON,
});
const OLD_BOARD = [holds(AINO, 'together'), holds(BIRGIT, 'together')];
const NEW_CHAIR: BoardContent = {
  source: 'meeting_minutes',
  sourceDate: localDate('2026-01-05'),
  starting: [{ person: DISA, signs: 'together' }],
  leaving: [AINO],
};
const propose = (content: Partial<BoardContent> = {}, before?: BoardChange, mandates = OLD_BOARD) =>
  proposeBoard(before, { organisation: WORKSHOP, ...NEW_CHAIR, ...content }, mandates, { at: NOON, by: AINO });
const proposed = proposedBoard(must(propose()));
const LAPSE = boardLapsesAt(proposed);
const after = (command: BoardCommand, at: Instant = NOON): BoardChange =>
  must(decideBoard(proposed, command, at, CAJ)).reduce(applyBoard, proposed);

const commands: readonly BoardCommand[] = [
  { type: 'confirm', how: 'second_signatory' },
  { type: 'refuse' },
  { type: 'withdraw' },
  { type: 'lapse' },
];
const [confirm] = commands;
const states: Record<string, BoardChange> = {
  proposed,
  confirmed: after({ type: 'confirm', how: 'officer_call', authority: VAASA }),
  refused: after({ type: 'refuse' }),
  withdrawn: after({ type: 'withdraw' }),
  lapsed: after({ type: 'lapse' }, LAPSE),
};

describe('a change of board', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    commands.map((command) => [state, command.type, command] as const),
  );

  it.each(pairs)('%s × %s is allowed exactly when the table says so', (state, name, command) => {
    const change = states[state];
    if (change === undefined) throw new Error('no builder');
    expect(change.state).toBe(state);
    const row: Record<string, unknown> = boardLifecycle[change.state];
    const at = command.type === 'lapse' ? LAPSE : NOON;
    expect(codeOf(decideBoard(change, command, at, CAJ))).toBe(
      row[name] === undefined ? 'lifecycle.not_allowed' : 'ok',
    );
  });

  it.each(Object.entries(states))('after %s may be proposed anew, one at a time', (state, change) => {
    expect(codeOf(propose({}, change))).toBe(state === 'proposed' ? 'lifecycle.not_allowed' : 'ok');
  });

  it('is confirmed neither by who proposed it nor by who gains by it', () => {
    if (confirm === undefined) throw new Error('no command');
    expect(codeOf(decideBoard(proposed, confirm, NOON, AINO))).toBe('access.same_person');
    expect(codeOf(decideBoard(proposed, confirm, NOON, DISA))).toBe('access.self_confirm');
    expect(codeOf(decideBoard(proposed, confirm, NOON, BIRGIT))).toBe('ok');
  });

  it('lapses after fourteen days to the millisecond, and is confirmed until then', () => {
    expect(LAPSE).toBe(plusHours(NOON, 14 * 24));
    if (confirm === undefined) throw new Error('no command');
    const edge = [plusMs(LAPSE, -1), LAPSE, plusMs(LAPSE, 1)];
    expect(edge.map((at) => codeOf(decideBoard(proposed, confirm, at, BIRGIT)))).toEqual([
      'ok',
      'access.proposal_lapsed',
      'access.proposal_lapsed',
    ]);
    expect(edge.map((at) => codeOf(decideBoard(proposed, { type: 'lapse' }, at, 'clock')))).toEqual([
      'access.not_due',
      'ok',
      'ok',
    ]);
    expect([boardDueAt(proposed), boardDueAt(after({ type: 'refuse' }))]).toEqual([LAPSE, undefined]);
  });

  it('changes something, rests on what has been, and leaves somebody who can sign', () => {
    expect(codeOf(propose({ starting: [], leaving: [] }))).toBe('access.board_unchanged');
    expect(codeOf(propose({ sourceDate: localDate('2026-01-07') }))).toBe('ok');
    expect(codeOf(propose({ sourceDate: localDate('2026-01-08') }))).toBe('access.board_source_in_future');
    expect(codeOf(propose({ starting: [] }))).toBe('access.board_cannot_sign');
    expect(codeOf(propose({ starting: [], leaving: [AINO, BIRGIT] }))).toBe('access.board_cannot_sign');
    expect(codeOf(propose({ starting: [{ person: DISA, signs: 'alone' }], leaving: [AINO, BIRGIT] }))).toBe('ok');
  });

  it('counts neither what waits nor what has run out, and each person once', () => {
    const none = { starting: [], leaving: [] };
    expect(canSignAfter(none, [holds(AINO, 'alone', 'registered')], NOON)).toBe(false);
    const until = { ...holds(AINO, 'alone'), validUntil: localDate('2025-12-31') };
    expect(canSignAfter(none, [until], instant('2026-01-01T00:00:00.000Z'))).toBe(false);
    expect(canSignAfter(none, [holds(AINO, 'together'), holds(AINO, 'together')], NOON)).toBe(false);
    expect(canSignAfter(none, OLD_BOARD, NOON)).toBe(true);
  });

  it('takes each person once, and whoever begins anew does not also leave', () => {
    const twice = { person: DISA, signs: 'alone' } as const;
    const fact = must(propose({ starting: [twice, twice], leaving: [DISA, AINO, AINO] }));
    expect([fact.starting, fact.leaving]).toEqual([[twice], [AINO]]);
  });
});
