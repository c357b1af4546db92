import { cents, type Instant, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { commandsOf, deadEnds, everyPair, unreachable } from '../testing/lifecycle-rows.ts';
import { APPROVER, AT, OFFICER, PAYER, runNo, TODAY, VAASA } from '../testing/samples.ts';
import { type PaymentRun, RUN_LIFECYCLE, RUN_STATES, type RunState, runDueAt } from './payment-run.ts';
import { applyRun, runFrom } from './payment-run-apply.ts';
import { createRun, decideRun, type RunCommand, type RunCommandType } from './payment-run-decide.ts';

const { authority: _authority, ...payer } = PAYER;
const NEW = { authority: VAASA, run: runNo(1), number: 1, payOn: TODAY, payer };
const TOTALS = { chunks: 1, lines: 3, payments: 2, cents: cents(564_750) };
const COMMANDS: { readonly [T in RunCommandType]: RunCommand<T> } = {
  finish: { type: 'finish', totals: TOTALS, leftLines: 0 },
  approve: { type: 'approve' },
  send: { type: 'send' },
  finish_sending: { type: 'finish_sending' },
  check: { type: 'check', unanswered: 1 },
  discard: { type: 'discard' },
  finish_discarding: { type: 'finish_discarding' },
};
const NAMES = Object.values(COMMANDS).map((command) => command.type);

const built = (): PaymentRun => {
  const created = createRun(NEW, AT, OFFICER);
  if (!created.ok) throw new RangeError(created.error.code);
  return runFrom(created.value);
};
const momentFor = (run: PaymentRun, command: RunCommand): Instant =>
  command.type === 'check' ? (runDueAt(run) ?? AT) : AT;
const after = (run: PaymentRun, ...commands: readonly RunCommand[]): PaymentRun =>
  commands.reduce((now, command) => {
    const decided = decideRun(now, command, momentFor(now, command), APPROVER);
    if (!decided.ok) throw new RangeError(`${now.state} refuses ${command.type}: ${decided.error.code}`);
    return decided.value.reduce((state, fact) => applyRun(state, fact), now);
  }, run);

const { finish, approve, send, finish_sending, check, discard, finish_discarding } = COMMANDS;
const EMPTY: RunCommand = { ...finish, totals: { ...TOTALS, lines: 0 } };
const IN_STATE: { readonly [S in RunState]: () => PaymentRun } = {
  building: built,
  prepared: () => after(built(), finish),
  approved: () => after(built(), finish, approve),
  sending: () => after(built(), finish, approve, send),
  sent: () => after(built(), finish, approve, send, finish_sending),
  overdue: () => after(built(), finish, approve, send, finish_sending, check),
  settled: () => after(built(), finish, approve, send, finish_sending, { type: 'check', unanswered: 0 }),
  discarding: () => after(built(), finish, discard),
  discarded: () => after(built(), finish, discard, finish_discarding),
  empty: () => after(built(), EMPTY),
};

describe('the lifecycle of a payment run', () => {
  it.each(everyPair(RUN_STATES, NAMES))('$state × $command does what the table says', ({ state, command }) => {
    const run = IN_STATE[state]();
    expect(run.state).toBe(state);
    const decided = decideRun(run, COMMANDS[command], momentFor(run, COMMANDS[command]), APPROVER);
    const allowed = targets(RUN_LIFECYCLE, state, command);
    if (!allowed.ok) {
      expect(decided).toEqual(allowed);
      return;
    }
    expect(allowed.value).toContain(after(run, COMMANDS[command]).state);
  });

  it('has every state and command, none unreachable, no dead end', () => {
    expect([...RUN_STATES].sort()).toEqual(Object.keys(RUN_LIFECYCLE).sort());
    expect([...commandsOf(RUN_LIFECYCLE)].sort()).toEqual([...NAMES].sort());
    expect(unreachable(RUN_LIFECYCLE, 'building')).toEqual([]);
    expect(deadEnds(RUN_LIFECYCLE)).toEqual([]);
  });
});

describe('two persons', () => {
  it.each([['prepared', approve] as const, ['approved', send] as const])(
    'the preparer of a %s run is refused',
    (state, command) => {
      const decided = decideRun(IN_STATE[state](), command, AT, OFFICER);
      expect(decided).toEqual({ ok: false, error: { code: 'settlement.same_person' } });
    },
  );
});

describe('the day of payment', () => {
  const codeFor = (payOn: string): string => {
    const created = createRun({ ...NEW, payOn: localDate(payOn) }, AT, OFFICER);
    return created.ok ? 'ok' : created.error.code;
  };

  it('is today or later, and a working day', () => {
    expect(codeFor('2026-03-01')).toBe('settlement.pay_day_passed');
    expect(codeFor('2026-03-02')).toBe('ok');
    expect(codeFor('2026-03-07')).toBe('settlement.not_working_day');
    expect(codeFor('2026-04-03')).toBe('settlement.not_working_day');
  });

  it('has passed for a run that waited too long for its second person', () => {
    const late = decideRun(IN_STATE.approved(), send, plusMs(AT, 86_400_000), APPROVER);
    expect(late).toMatchObject({ ok: false, error: { code: 'settlement.pay_day_passed' } });
  });
});

describe('the bank’s silence', () => {
  const sent = IN_STATE.sent();

  it('is noticed at the end of the third working day, not a millisecond before', () => {
    const due = runDueAt(sent);
    expect(due).toBe('2026-03-05T22:00:00.000Z');
    if (due === undefined) expect.unreachable();
    expect(decideRun(sent, check, plusMs(due, -1), 'clock')).toMatchObject({ ok: false });
    expect(decideRun(sent, check, due, 'clock')).toMatchObject({ ok: true, value: [{ type: 'run.overdue' }] });
    expect(decideRun(sent, check, plusMs(due, 1), 'clock')).toMatchObject({ ok: true });
  });

  it('is looked at again the next working day, and ends when everything is answered', () => {
    const overdue = IN_STATE.overdue();
    expect(runDueAt(overdue)).toBe('2026-03-09T22:00:00.000Z');
    expect(after(overdue, { type: 'check', unanswered: 0 }).state).toBe('settled');
  });

  it('may end early: nothing is unanswered', () => {
    expect(decideRun(sent, { type: 'check', unanswered: 0 }, AT, 'clock')).toMatchObject({ ok: true });
  });
});

it('a run that was never counted says so when it is sent', () => {
  const { totals: _totals, ...uncounted } = IN_STATE.sending();
  const sent = decideRun(uncounted, finish_sending, AT, APPROVER);
  expect(sent).toMatchObject({ ok: true, value: [{ type: 'run.sent', totals: { lines: 0, cents: 0 } }] });
});

it('work in progress is taken up again after a quarter of an hour, a waiting run is left alone', () => {
  const quarter = plusMs(AT, 900_000);
  expect(['building', 'sending', 'discarding'].map((s) => runDueAt(IN_STATE[s as RunState]()))).toEqual([
    quarter,
    quarter,
    quarter,
  ]);
  const waiting: readonly RunState[] = ['prepared', 'approved', 'empty', 'settled', 'discarded'];
  expect(waiting.map((state) => runDueAt(IN_STATE[state]()))).toEqual(waiting.map(() => undefined));
});
