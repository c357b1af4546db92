import { id, instant, localDate, municipalityCode, targets } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { aContent } from '../testing/default-world.ts';
import {
  applyCallRequest,
  CALL_REQUEST_STATES,
  type CallRequest,
  type CallRequestCommand,
  type CallRequestCommandName,
  type CallRequestState,
  callRequestLifecycle,
  decideCallRequest,
  joinTo,
  receivedRequest,
} from './call-request.ts';
import { COMPETITION_LIFECYCLE, type CompetitionStateName } from './competition-lifecycle.ts';

const ulid = '1'.repeat(26);
const AT = instant('2026-03-04T07:00:00.000Z');
const OFFICER = id('person', `per_${ulid}`);
const WORKER = id('person', `per_${'2'.repeat(26)}`);
const competition = id('competition', `cmp_${ulid}`);

const waiting: CallRequest = receivedRequest({
  type: 'call_request.received',
  at: AT,
  by: 'system:competition.receive-request',
  worker: WORKER,
  authority: id('authority', `aut_${ulid}`),
  request: id('callRequest', `crq_${ulid}`),
  serviceType: 'work_coaching',
  targetGroups: ['young'],
  clients: 12,
  start: localDate('2026-08-03'),
  municipalities: [municipalityCode('905')],
  languages: ['sv'],
  shortfalls: ['full'],
});
const COMMANDS: { readonly [N in CallRequestCommandName]: CallRequestCommand } = {
  join: { command: 'join', competition },
  call: { command: 'call', title: { fi: 'Valmennus' }, deadline: AT },
  reopen: { command: 'reopen' },
  end: { command: 'end', ending: 'no_tenders' },
  ask_again: { command: 'ask_again' },
  decline: { command: 'decline', reason: 'too_few', note: 'Kolme riittää aloittamaan.' },
  withdraw: { command: 'withdraw' },
};
const PATHS: { readonly [S in CallRequestState]: readonly CallRequestCommandName[] } = {
  waiting: [],
  joined: ['join'],
  called: ['join', 'call'],
  ended: ['join', 'call', 'end'],
  declined: ['decline'],
  withdrawn: ['join', 'withdraw'],
};
const must = (request: CallRequest, command: CallRequestCommand): CallRequest => {
  const decided = decideCallRequest(request, command, AT, OFFICER);
  return decided.ok ? applyCallRequest(request, decided.value) : expect.fail(decided.error.code);
};
const inState = (state: CallRequestState): CallRequest =>
  PATHS[state].reduce((request, name) => must(request, COMMANDS[name]), waiting);

describe('the lifecycle of what case workers asked for', () => {
  it.each(
    CALL_REQUEST_STATES.flatMap((state) =>
      Object.values(COMMANDS).map((command) => [state, command.command, command] as const),
    ),
  )('%s × %s does what the table says', (state, name, command) => {
    const request = inState(state);
    const allowed = targets(callRequestLifecycle, state, name);
    if (!allowed.ok) expect(decideCallRequest(request, command, AT, OFFICER)).toEqual(allowed);
    else expect(allowed.value).toContain(must(request, command).state);
  });

  it('reaches every state', () => {
    expect(CALL_REQUEST_STATES.map((state) => inState(state).state)).toEqual(CALL_REQUEST_STATES);
  });
});

const STATES = Object.keys(COMPETITION_LIFECYCLE).filter((one): one is CompetitionStateName =>
  Object.hasOwn(COMPETITION_LIFECYCLE, one),
);
const to = (state: CompetitionStateName, serviceType: ServiceType = 'work_coaching') => ({
  id: competition,
  state,
  content: aContent({ serviceType }),
  deadline: AT,
});

describe('joining', () => {
  it.each(STATES)('to a competition that is %s: until its deadline', (state) => {
    const joined = joinTo(waiting, to(state), AT, OFFICER);
    if (['draft', 'in_review', 'ready'].includes(state))
      expect(joined).toMatchObject({ value: [{ type: 'call_request.joined', worker: WORKER }] });
    else if (state === 'open')
      expect(joined).toMatchObject({
        value: [{ type: 'call_request.joined' }, { type: 'call_request.called', competition, deadline: AT }],
      });
    else expect(joined).toEqual({ ok: false, error: { code: 'competition.request_too_late' } });
  });

  it('to another service is refused', () => {
    expect(joinTo(waiting, to('draft', 'career_coaching'), AT, OFFICER)).toEqual({
      ok: false,
      error: { code: 'competition.request_other_service' },
    });
  });
});
