import { instant, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  ADMISSION,
  aDeclaration,
  aRequest,
  CONSORTIUM,
  DELEGATION,
  MORNING,
  OFFICER,
  PARTIES,
  PARTNER,
  REQUIRED,
  SECOND,
} from '../testing/samples.ts';
import type { Standing } from './parties.ts';
import { type Declaration, type ParticipationRequest, type RequestState, requestLifecycle } from './request.ts';
import { applyRequest } from './request-apply.ts';
import { lapsesAt, workingDayClock } from './request-clock.ts';
import type { RequestCommand, RequestCommandName } from './request-commands.ts';
import { decideRequest } from './request-decide.ts';

const completion = {
  command: 'resubmit',
  declarations: [aDeclaration],
  required: REQUIRED,
  hash: 'bb',
} as const satisfies RequestCommand;
const settle = {
  command: 'settle',
  proposal: { outcome: 'accept' },
  practice: 'one_person',
  admission: ADMISSION,
  delegation: DELEGATION,
} as const satisfies RequestCommand;
const LETTER = { key: 'purchasing/letters/x.pdf', hash: 'cc', bytes: 1 };
const COMMANDS: { readonly [N in RequestCommandName]: RequestCommand } = {
  save: { command: 'save', declarations: [aDeclaration] },
  name_parties: { command: 'name_parties' },
  declare: { command: 'declare', organisation: PARTNER, edition: 1, noExclusionGrounds: true, meets: ['references'] },
  submit: { command: 'submit', required: REQUIRED, hash: 'aa' },
  withdraw: { command: 'withdraw' },
  take: { command: 'take' },
  ask: { command: 'ask', question: 'Which references?', deadline: localDate('2026-01-20') },
  resubmit: completion,
  extend: { command: 'extend', reason: 'Extra papers' },
  propose: { command: 'propose', proposal: { outcome: 'accept' } },
  accept: { command: 'accept', admission: ADMISSION, delegation: DELEGATION },
  reject: { command: 'reject', delegation: DELEGATION },
  return: { command: 'return', reason: 'Look again' },
  settle,
  warn: { command: 'warn' },
  lapse: { command: 'lapse' },
  file: { command: 'file', letters: { fi: LETTER, sv: LETTER } },
};
const STATES = Object.keys(requestLifecycle).filter((s): s is RequestState => Object.hasOwn(requestLifecycle, s));
const NO_PARTIES = { consortium: undefined, parties: undefined };
const LAPSES = instant('2026-01-20T22:00:00.000Z');
const atMoment = (name: RequestCommandName) => (name === 'lapse' || name === 'warn' ? LAPSES : MORNING);

const stateFor = (state: RequestState, name: RequestCommandName) => {
  const request = aRequest(state);
  const partnered = name === 'declare' ? { ...request, consortium: CONSORTIUM, parties: PARTIES } : request;
  const filled = state === 'draft' ? { ...partnered, declarations: [aDeclaration] } : partnered;
  return name === 'reject' && state === 'proposed'
    ? {
        ...filled,
        proposal: {
          outcome: 'reject' as const,
          reasons: ['incomplete'] as const,
          remedy: 'x',
          at: MORNING,
          by: OFFICER,
        },
      }
    : filled;
};

describe('the lifecycle of a request', () => {
  it.each(
    STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.command, command] as const)),
  )('%s × %s does what the table says', (state, name, command) => {
    const request = stateFor(state, name);
    const decided = decideRequest(request, command, atMoment(name), SECOND);
    const allowed = targets(requestLifecycle, state, name);
    if (!allowed.ok) {
      expect(decided).toEqual(allowed);
      return;
    }
    const after = decided.ok ? decided.value.reduce(applyRequest, request) : expect.fail(decided.error.code);
    expect(allowed.value).toContain(after.state);
  });

  it('reaches every state and leaves every state that is not final', () => {
    const reached = new Set(STATES.map((state) => aRequest(state).state));
    expect([...reached].sort()).toEqual([...STATES].sort());
    const leads = (state: RequestState) => Object.values<string | readonly string[]>(requestLifecycle[state]).flat();
    const finals = STATES.filter((state) => leads(state).every((next) => next === state));
    expect(finals).toEqual(['accepted', 'rejected', 'withdrawn', 'lapsed']);
  });
});

describe('declarations', () => {
  const partnered = { ...aRequest(), consortium: CONSORTIUM, parties: PARTIES };
  const theirs = { ...aDeclaration, organisation: PARTNER, role: 'member' as const };
  const STANDING = { edition: 1, isComplete: true };
  const submit = (
    declarations: readonly Declaration[],
    changes: Partial<typeof NO_PARTIES | ParticipationRequest> = {},
  ) =>
    decideRequest(
      { ...partnered, ...changes, declarations },
      { command: 'submit', required: REQUIRED, hash: 'aa', standing: STANDING },
      MORNING,
      OFFICER,
    );
  const after = (request: ParticipationRequest, command: RequestCommand) => {
    const decided = decideRequest(request, command, MORNING, OFFICER);
    return decided.ok ? decided.value.reduce(applyRequest, request) : expect.fail(decided.error.code);
  };

  it('need the applicant’s own', () => {
    expect(submit([{ ...aDeclaration, role: 'member' }], NO_PARTIES)).toMatchObject({
      error: { code: 'purchasing.declaration_missing' },
    });
  });
  it('need every party’s own, and meet the requirements together', () => {
    const lead = { ...aDeclaration, meets: ['languages'] };
    expect(submit([lead])).toMatchObject({ error: { code: 'purchasing.declaration_missing', organisation: PARTNER } });
    expect(submit([lead, { ...theirs, meets: [] }])).toMatchObject({
      error: { code: 'purchasing.requirement_undeclared', missing: ['references'] },
    });
    expect(submit([lead, { ...theirs, meets: ['references'] }]).ok).toBe(true);
  });
  it('of somebody who is no party count for nothing', () => {
    const lead = { ...aDeclaration, meets: ['languages'] };
    expect(submit([lead, { ...theirs, meets: ['references'] }], NO_PARTIES)).toMatchObject({
      error: { code: 'purchasing.requirement_undeclared' },
    });
  });
  it('stop the whole group for one party’s exclusion ground', () => {
    expect(submit([aDeclaration, { ...theirs, noExclusionGrounds: false }])).toMatchObject({
      error: { code: 'purchasing.exclusion_ground_declared', organisation: PARTNER },
    });
  });
  it('are written by nobody for another', () => {
    const sent = [aDeclaration, theirs];
    expect(decideRequest(partnered, { command: 'save', declarations: sent }, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.not_own_declaration', organisation: PARTNER },
    });
    const declared = after(partnered, COMMANDS.declare);
    const kept = declared.declarations;
    expect(after(declared, { command: 'save', declarations: [...kept, aDeclaration] }).declarations).toEqual([
      ...kept,
      aDeclaration,
    ]);
    expect(after(declared, { command: 'save', declarations: [aDeclaration] }).declarations).toEqual([
      ...kept,
      aDeclaration,
    ]);
    const asLead = { ...COMMANDS.declare, organisation: partnered.provider };
    expect(decideRequest(partnered, asLead, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.not_own_declaration' },
    });
  });
  it('are of one edition: a changed consortium stops the sending, and its parties declare anew', () => {
    const whole = { ...partnered, declarations: [aDeclaration, theirs] };
    const send = (standing: Standing | undefined) =>
      decideRequest(whole, { command: 'submit', required: REQUIRED, hash: 'aa', standing }, MORNING, OFFICER);
    expect(send({ edition: 2, isComplete: true })).toMatchObject({ error: { code: 'purchasing.consortium_changed' } });
    expect(send({ edition: 1, isComplete: false })).toMatchObject({
      error: { code: 'purchasing.consortium_incomplete' },
    });
    expect(send(undefined)).toMatchObject({ error: { code: 'purchasing.consortium_incomplete' } });
    const parties = { ...PARTIES, edition: 2 };
    const renamed = after(whole, { command: 'name_parties', consortium: CONSORTIUM, parties });
    expect(renamed.declarations).toEqual([aDeclaration]);
    expect(decideRequest(renamed, COMMANDS.declare, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.consortium_changed', edition: 2 },
    });
    expect(after(renamed, { command: 'name_parties' })).toMatchObject(NO_PARTIES);
  });
});

describe('two persons', () => {
  it('refuses the proposer as decider', () => {
    const decided = decideRequest(aRequest('proposed'), COMMANDS.accept, MORNING, OFFICER);
    expect(decided).toEqual({ ok: false, error: { code: 'purchasing.same_person' } });
  });
  it('refuses a decision other than the proposal', () => {
    const decided = decideRequest(aRequest('proposed'), COMMANDS.reject, MORNING, SECOND);
    expect(decided).toMatchObject({ error: { code: 'purchasing.proposal_differs', proposed: 'accept' } });
  });
  it('wants reasons and a remedy with a rejection', () => {
    const command = {
      command: 'propose',
      proposal: { outcome: 'reject', reasons: ['incomplete'], remedy: ' ' },
    } as const;
    expect(decideRequest(aRequest('in_review'), command, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.reasons_missing' },
    });
  });
});

describe('decisions by one person', () => {
  it('write down the proposal and the decision in one act', () => {
    const decided = decideRequest(aRequest('in_review'), settle, MORNING, OFFICER);
    const after = decided.ok ? decided.value.reduce(applyRequest, aRequest('in_review')) : expect.fail();
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['request.proposed', 'request.accepted']);
    expect(after).toMatchObject({ state: 'accepted', decided: { by: OFFICER, delegation: DELEGATION } });
  });
  it('carry the reasons of a rejection, in both languages', () => {
    const other = { remedy: 'Lägg till en referens' };
    const proposal = { outcome: 'reject', reasons: ['incomplete'], remedy: 'Lisää referenssi', other } as const;
    const decided = decideRequest(aRequest('in_review'), { ...settle, proposal }, MORNING, OFFICER);
    expect(decided).toMatchObject({ value: [{}, { type: 'request.rejected', reasons: ['incomplete'], other }] });
  });
  it('are refused where two must decide, and without a delegation', () => {
    const by = (change: object) => decideRequest(aRequest('in_review'), { ...settle, ...change }, MORNING, OFFICER);
    expect(by({ practice: 'two_persons' })).toMatchObject({ error: { code: 'purchasing.two_persons_needed' } });
    expect(by({ delegation: ' ' })).toMatchObject({ error: { code: 'purchasing.delegation_missing' } });
  });
});

describe('what was sent', () => {
  it('is kept each time, with what was asked and replied', () => {
    const returned = aRequest('returned');
    const completed = decideRequest(returned, { ...completion, reply: 'Vaasa ja Laihia' }, MORNING, OFFICER);
    const after = completed.ok ? completed.value.reduce(applyRequest, returned) : expect.fail();
    expect(after.submissions).toMatchObject([
      { number: 1, hash: 'aa' },
      { number: 2, hash: 'bb', reply: 'Vaasa ja Laihia', asked: { question: 'Missing reference' } },
    ]);
  });
});

describe('clocks', () => {
  it('counts ten working days from the day after receipt, over a weekend and Epiphany', () => {
    const beforeEpiphany = aRequest('submitted', instant('2026-01-05T10:00:00.000Z'));
    expect(workingDayClock(beforeEpiphany, MORNING)).toEqual({
      received: '2026-01-05',
      decideBy: '2026-01-20',
      warnFrom: '2026-01-15',
      workingDaysLeft: 9,
      overdue: false,
    });
  });
  it('gives fifteen after one extension, and no second extension', () => {
    const request = aRequest('in_review');
    const decided = decideRequest(request, COMMANDS.extend, MORNING, OFFICER);
    const extended = decided.ok ? decided.value.reduce(applyRequest, request) : expect.fail();
    expect(workingDayClock(request, MORNING)?.decideBy).toBe('2026-01-21');
    expect(workingDayClock(extended, MORNING)?.decideBy).toBe('2026-01-28');
    expect(decideRequest(extended, COMMANDS.extend, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.already_extended' },
    });
  });
  it('is overdue from the first moment after the last day', () => {
    const request = aRequest('submitted');
    expect(workingDayClock(request, instant('2026-01-21T21:59:59.999Z'))?.overdue).toBe(false);
    expect(workingDayClock(request, instant('2026-01-21T22:00:00.000Z'))?.overdue).toBe(true);
  });
  it('takes an answer until the last millisecond of the asked day, and lapses at the next', () => {
    const request = aRequest('returned');
    expect(lapsesAt(request)).toBe(LAPSES);
    const answerAt = (at: typeof LAPSES) => decideRequest(request, COMMANDS.resubmit, at, OFFICER);
    const lapseAt = (at: typeof LAPSES) => decideRequest(request, COMMANDS.lapse, at, 'clock');
    expect([answerAt(plusMs(LAPSES, -1)).ok, answerAt(LAPSES).ok, answerAt(plusMs(LAPSES, 1)).ok]).toEqual([
      true,
      false,
      false,
    ]);
    expect([lapseAt(plusMs(LAPSES, -1)).ok, lapseAt(LAPSES).ok, lapseAt(plusMs(LAPSES, 1)).ok]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
