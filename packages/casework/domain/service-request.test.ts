import { id, localDate, municipalityCode, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, CASE_WORKER, OPENED_AT } from '../testing/samples.ts';
import {
  applyServiceRequest,
  decideServiceRequest,
  SERVICE_REQUEST_STATES,
  type ServiceNeed,
  type ServiceRequest,
  type ServiceRequestCommand,
  type ServiceRequestCommandName,
  type ServiceRequestState,
  sendRequest,
  sentRequest,
  serviceRequestLifecycle,
} from './service-request.ts';

const competition = id('competition', `cmp_${'1'.repeat(26)}`);
const known = { authority: AUTHORITY, request: id('callRequest', `crq_${'1'.repeat(26)}`) };
const need: ServiceNeed = {
  serviceType: 'work_coaching',
  targetGroups: ['young'],
  clients: 12,
  start: localDate('2026-08-03'),
  municipalities: [municipalityCode('905')],
  languages: ['sv', 'fi'],
  shortfalls: ['full'],
};
const COMMANDS: { readonly [N in ServiceRequestCommandName]: ServiceRequestCommand } = {
  withdraw: { command: 'withdraw' },
  take: { command: 'take', competition },
  call: { command: 'call', competition, title: { fi: 'Nuorten valmennus' }, deadline: OPENED_AT },
  decline: { command: 'decline', reason: 'too_few' },
  reopen: { command: 'reopen' },
  end: { command: 'end', ending: 'no_tenders' },
  ask_again: { command: 'ask_again' },
};
const PATHS: { readonly [S in ServiceRequestState]: readonly ServiceRequestCommandName[] } = {
  sent: [],
  taken: ['take'],
  called: ['take', 'call'],
  ended: ['take', 'call', 'end'],
  declined: ['decline'],
  withdrawn: ['withdraw'],
};

const sent = (): ServiceRequest => {
  const made = sendRequest(known, need, OPENED_AT, CASE_WORKER);
  return made.ok ? sentRequest(made.value) : expect.fail(made.error.code);
};
const must = (request: ServiceRequest, command: ServiceRequestCommand): ServiceRequest => {
  const decided = decideServiceRequest(request, command, OPENED_AT, CASE_WORKER);
  return decided.ok ? applyServiceRequest(request, decided.value) : expect.fail(decided.error.code);
};
const inState = (state: ServiceRequestState): ServiceRequest =>
  PATHS[state].reduce((request, name) => must(request, COMMANDS[name]), sent());

describe('the lifecycle of a request for a mini-competition', () => {
  it.each(
    SERVICE_REQUEST_STATES.flatMap((state) =>
      Object.values(COMMANDS).map((command) => [state, command.command, command] as const),
    ),
  )('%s × %s does what the table says', (state, name, command) => {
    const request = inState(state);
    const allowed = targets(serviceRequestLifecycle, state, name);
    if (!allowed.ok) expect(decideServiceRequest(request, command, OPENED_AT, CASE_WORKER)).toEqual(allowed);
    else expect(allowed.value).toContain(must(request, command).state);
  });

  it('reaches every state', () => {
    expect(SERVICE_REQUEST_STATES.map((state) => inState(state).state)).toEqual(SERVICE_REQUEST_STATES);
  });
});

describe('a request', () => {
  it.each(['Asiakas VAA-2026-004711 odottaa.', 'vaa 2026 004711 väntar', 'VAA2026004711', 'VAA – 2026–004711'])(
    'names no client: %s',
    (note) => {
      expect(sendRequest(known, { ...need, note }, OPENED_AT, CASE_WORKER)).toEqual({
        ok: false,
        error: { code: 'casework.names_client' },
      });
    },
  );

  it('may say in a sentence what is missing', () => {
    const note = 'Vuoden 2026 aikana jäi 12 nuorta ilman paikkaa.';
    expect(sendRequest(known, { ...need, note }, OPENED_AT, CASE_WORKER)).toMatchObject({ ok: true, value: { note } });
  });

  it('begins today at the earliest, by the Finnish day', () => {
    const on = (day: string) => sendRequest(known, { ...need, start: localDate(day) }, OPENED_AT, CASE_WORKER).ok;
    expect([on('2026-03-03'), on('2026-03-04'), on('2026-03-05')]).toEqual([false, true, true]);
  });

  it('that waits again tells no longer of the competition that came to nothing', () => {
    expect(must(inState('called'), COMMANDS.reopen).call).toBeUndefined();
    expect(inState('called').call).toEqual({ competition, title: { fi: 'Nuorten valmennus' }, deadline: OPENED_AT });
  });
});
