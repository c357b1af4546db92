import { localDate, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aService } from '../testing/builders.ts';
import { AT, aCard, WRITER } from '../testing/samples.ts';
import { SERVICE_STATES, type Service, type ServiceState, serviceLifecycle } from './service.ts';
import { applyService } from './service-apply.ts';
import { decideService, draftService, type ServiceCommand } from './service-decide.ts';

const IN_STATE: { readonly [S in ServiceState]: () => Service } = {
  draft: () => aService().service,
  published: () => aService().published().service,
  withdrawn: () => aService().withdrawn().service,
  discarded: () => aService().discarded().service,
};
const COMMANDS: { readonly [C in ServiceCommand['command']]: ServiceCommand } = {
  edit: { command: 'edit', card: aCard({ remote: true }) },
  publish: { command: 'publish', providerIsConfirmed: true },
  announce_places: { command: 'announce_places', places: { free: 3 } },
  withdraw: { command: 'withdraw' },
  discard: { command: 'discard' },
};
const EVERY = SERVICE_STATES.flatMap((state) => Object.values(COMMANDS).map((command) => ({ state, command })));

const codeOf = (service: Service, command: ServiceCommand): string => {
  const decided = decideService(service, command, AT, WRITER);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('the lifecycle of a service', () => {
  it.each(EVERY)('$state × $command.command does what the table says', ({ state, command }) => {
    const service = IN_STATE[state]();
    expect(service.state).toBe(state);
    const allowed = targets(serviceLifecycle, state, command.command);
    const decided = decideService(service, command, AT, WRITER);
    expect(decided.ok).toBe(allowed.ok);
    const after = decided.ok ? applyService(service, decided.value) : service;
    expect(allowed.ok ? allowed.value : [state]).toContain(after.state);
  });

  it('reaches every state and leaves every one that is not final', () => {
    const reached = new Set<string>(Object.values(serviceLifecycle).flatMap((row) => Object.values(row)));
    expect([...reached].sort()).toEqual([...SERVICE_STATES].sort());
    const stuck = SERVICE_STATES.filter((s) => Object.values(serviceLifecycle[s]).every((target) => target === s));
    expect(stuck).toEqual(['discarded']);
  });
});

describe('publishing', () => {
  it.each([
    ['language_missing', { languages: [] }],
    ['municipality_missing', { municipalities: [] }],
    ['text_missing', { languages: ['fi', 'en'] }],
    ['text_missing', { summary: { fi: 'Vain suomeksi' } }],
  ] as const)('is refused: %s', (code, changes) => {
    expect(codeOf(aService(changes).service, COMMANDS.publish)).toBe(`registry.${code}`);
    expect(codeOf(aService().published().service, { command: 'edit', card: aCard(changes) })).toBe(`registry.${code}`);
    expect(codeOf(aService().service, { command: 'edit', card: aCard(changes) })).toBe('ok');
  });

  it('waits for the provider to be confirmed', () => {
    expect(codeOf(aService().service, { command: 'publish', providerIsConfirmed: false })).toBe(
      'registry.provider_not_confirmed',
    );
  });

  it('tells the others again when a published card changes', () => {
    const decided = decideService(aService().published().service, COMMANDS.edit, AT, WRITER);
    expect(decided.ok ? decided.value.map((fact) => fact.type) : []).toEqual(['service.edited', 'service.published']);
  });
});

describe('a card', () => {
  it('is the same made from its facts at once', () => {
    const { service } = aService();
    const drafted = draftService({ id: service.id, provider: service.provider, card: aCard() }, AT, WRITER);
    const published = decideService(service, COMMANDS.publish, AT, WRITER);
    const other = aService({ remote: true }).service;
    expect(applyService(other, [drafted, ...(published.ok ? published.value : [])])).toEqual(
      aService().published().service,
    );
  });
});

describe('free places', () => {
  it('are announced with the first day a client could begin', () => {
    const { service } = aService()
      .published()
      .after({ command: 'announce_places', places: { free: 0, nextStart: localDate('2026-02-02') } });
    expect(service.places).toMatchObject({ free: 0, nextStart: '2026-02-02', announced: { at: AT, by: WRITER } });
  });

  it.each([{ free: -1 }, { free: 0.5 }, { free: 10_001 }, { free: 1, nextStart: localDate('2026-01-06') }])(
    'are refused when unreal: %o',
    (places) => {
      expect(codeOf(aService().published().service, { command: 'announce_places', places })).toBe(
        'registry.places_unreal',
      );
    },
  );
});
