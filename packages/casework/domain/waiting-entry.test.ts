import { id, instant, type Language, localDate, municipalityCode, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, agreementId, CASE_WORKER, COLLEAGUE, clientId, OPENED_AT } from '../testing/samples.ts';
import {
  applyWaiting,
  areRivals,
  decideWaiting,
  noticeEnds,
  placeInLine,
  putInLine,
  WAITING_STATES,
  type WaitingCommand,
  type WaitingCommandName,
  type WaitingEntry,
  type WaitingState,
  type Wanted,
  waitingDueAt,
  waitingLifecycle,
} from './waiting-entry.ts';

const entryId = (n: number) => id('waitingEntry', `wai_${String(n).padStart(26, '0')}`);
const put = (n: number, wanted: Partial<Wanted> = {}, from?: string): WaitingEntry => {
  const base = { serviceType: 'work_coaching', municipality: municipalityCode('905'), language: 'sv' } as const;
  const known = { id: entryId(n), authority: AUTHORITY, client: clientId(n), clientReference: 'VAA-2026-004711' };
  const begins = from === undefined ? {} : { from: localDate(from) };
  return putInLine({ ...base, ...wanted, ...known, ...begins }, OPENED_AT, CASE_WORKER).entry;
};

const COMMANDS: { readonly [N in WaitingCommandName]: WaitingCommand } = {
  tell: { command: 'tell', agreement: agreementId(1), release: 'ref_1', to: [CASE_WORKER] },
  hand_over: { command: 'hand_over', to: COLLEAGUE },
  rest: { command: 'rest' },
  pass: { command: 'pass' },
  leave: { command: 'leave', reason: 'client_withdrew' },
};
const PATHS: { readonly [S in WaitingState]: readonly WaitingCommandName[] } = {
  waiting: [],
  told: ['tell'],
  left: ['leave'],
};
const must = (entry: WaitingEntry, command: WaitingCommand): WaitingEntry => {
  const decided = decideWaiting(entry, command, waitingDueAt(entry) ?? OPENED_AT, CASE_WORKER);
  return decided.ok ? applyWaiting(entry, decided.value) : expect.fail(decided.error.code);
};
const inState = (state: WaitingState): WaitingEntry =>
  PATHS[state].reduce((entry, name) => must(entry, COMMANDS[name]), put(1, {}, '2026-03-09'));

describe('the lifecycle of a turn in a queue', () => {
  it.each(
    WAITING_STATES.flatMap((state) =>
      Object.values(COMMANDS).map((command) => [state, command.command, command] as const),
    ),
  )('%s × %s does what the table says', (state, name, command) => {
    const entry = inState(state);
    const allowed = targets(waitingLifecycle, state, name);
    if (!allowed.ok) expect(decideWaiting(entry, command, OPENED_AT, CASE_WORKER)).toEqual(allowed);
    else expect(allowed.value).toContain(must(entry, command).state);
  });

  it('reaches every state', () => {
    expect(WAITING_STATES.map((state) => inState(state).state)).toEqual(WAITING_STATES);
  });
});

describe('a notice', () => {
  it.each([
    ['2026-03-04T07:00:00.000Z', '2026-03-09'],
    ['2026-03-06T20:00:00.000Z', '2026-03-11'],
    ['2026-03-06T22:30:00.000Z', '2026-03-11'],
  ])('given at %s holds until the end of %s, three working days on', (at, day) => {
    expect(noticeEnds(instant(at))).toBe(day);
  });

  it('ends not a millisecond early, and the entry keeps its turn', () => {
    const told = inState('told');
    const due = waitingDueAt(told) ?? OPENED_AT;
    const early = instant(new Date(Date.parse(due) - 1).toISOString());
    expect(decideWaiting(told, COMMANDS.pass, early, 'clock')).toEqual({
      ok: false,
      error: { code: 'casework.not_due' },
    });
    const after = must(told, COMMANDS.pass);
    expect([after.state, after.put, after.passed]).toEqual(['waiting', told.put, ['ref_1']]);
  });

  it('stays as it is when another takes the client over, and the next stands in the other’s list', () => {
    const told = inState('told');
    const after = must(told, COMMANDS.hand_over);
    expect([after.state, after.told, after.worker]).toEqual(['told', told.told, COLLEAGUE]);
  });

  it('tells of no client', () => {
    const told = decideWaiting(put(1), COMMANDS.tell, OPENED_AT, 'system:x');
    const made = putInLine(put(2), OPENED_AT, CASE_WORKER).fact;
    for (const fact of [made, ...(told.ok ? told.value : [])]) {
      expect(fact).not.toHaveProperty('client');
      expect(JSON.stringify(fact)).not.toMatch(/cli_|VAA-/);
    }
  });
});

describe('the place in a queue', () => {
  const line = [
    put(1, { agreement: agreementId(1) }),
    put(2, { agreement: agreementId(2) }),
    put(3),
    put(4, { agreement: agreementId(1) }),
    put(5, { language: 'fi' }),
    put(6, { serviceType: 'career_coaching' }),
  ];
  it.each([
    [1, 1],
    [2, 1],
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 1],
  ])('of the entry %i is %i: one more than those who came earlier for what could be the same place', (n, place) => {
    const entry = line[n - 1] ?? expect.fail('no such entry');
    expect(placeInLine(entry, line)).toBe(place);
  });

  const anyWanted = fc.record(
    {
      serviceType: fc.constantFrom('work_coaching' as const, 'career_coaching' as const),
      municipality: fc.constantFrom(municipalityCode('905'), municipalityCode('499')),
      language: fc.constantFrom<Language>('fi', 'sv'),
      agreement: fc.constantFrom(agreementId(1), agreementId(2)),
    },
    { requiredKeys: ['serviceType', 'municipality', 'language'] },
  );

  it('is shared by nobody who waits for the same, and rivalry goes both ways', () => {
    fc.assert(
      fc.property(fc.array(anyWanted, { maxLength: 12 }), (wishes) => {
        const all = wishes.map((wanted, n) => put(n + 1, wanted));
        for (const a of all)
          for (const b of all) {
            expect(areRivals(a, b)).toBe(areRivals(b, a));
            const isAlike = a.agreement === b.agreement && areRivals(a, b) && a.id !== b.id;
            if (isAlike) expect(placeInLine(a, all)).not.toBe(placeInLine(b, all));
          }
      }),
    );
  });
});
