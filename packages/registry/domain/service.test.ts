import { localDate, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aService } from '../testing/builders.ts';
import { AT, aCard, aSite, WRITER } from '../testing/samples.ts';
import { SERVICE_STATES, type Service, type ServiceState, serviceDueAt, serviceLifecycle } from './service.ts';
import { applyService } from './service-apply.ts';
import { decideService, draftService, type ServiceCommand } from './service-decide.ts';

const IN_STATE: { readonly [S in ServiceState]: () => Service } = {
  draft: () => aService().service,
  published: () => aService().published().service,
  paused: () => aService().paused().service,
  withdrawn: () => aService().withdrawn().service,
  discarded: () => aService().discarded().service,
};
const COMMANDS: { readonly [C in ServiceCommand['command']]: ServiceCommand } = {
  edit: { command: 'edit', card: aCard({ remote: true }) },
  publish: { command: 'publish', providerIsConfirmed: true },
  announce_places: { command: 'announce_places', places: { free: 3 } },
  pause: { command: 'pause', pause: { reason: 'holiday' } },
  resume: { command: 'resume' },
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
    ['text_missing', { summary: { en: 'Only in English' } }],
    ['text_missing', { names: { fi: 'Vain nimi' }, summary: { sv: 'Bara beskrivning' } }],
    ['text_missing', { names: { fi: ' ' }, summary: { fi: 'Kuvaus' } }],
  ] as const)('is refused: %s', (code, changes) => {
    expect(codeOf(aService(changes).service, COMMANDS.publish)).toBe(`registry.${code}`);
    expect(codeOf(aService().published().service, { command: 'edit', card: aCard(changes) })).toBe(`registry.${code}`);
    expect(codeOf(aService().service, { command: 'edit', card: aCard(changes) })).toBe('ok');
  });

  it.each(['fi', 'sv'] as const)('needs one of the area’s languages alone: %s', (one) => {
    const card = { languages: ['fi', 'sv', 'en'], names: { [one]: 'Paja' }, summary: { [one]: 'Pajassa.' } } as const;
    expect(codeOf(aService(card).service, COMMANDS.publish)).toBe('ok');
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

  it.each([{ waitingWeeks: -1 }, { waitingWeeks: 105 }, { waitingWeeks: 1.5 }])('know no such wait: %o', (wait) => {
    expect(codeOf(aService().published().service, { command: 'announce_places', places: { free: 0, ...wait } })).toBe(
      'registry.places_unreal',
    );
  });
});

describe('free places by site', () => {
  const { service } = aService({ sites: [aSite(), aSite({ key: 'vora' })] }).published();
  const told = (free: number, ...bySite: readonly { readonly site: string; readonly free: number }[]) =>
    codeOf(service, { command: 'announce_places', places: { free, bySite } });

  it('add up to the whole', () => {
    expect(told(5, { site: 'vaasa', free: 2 }, { site: 'vora', free: 3 })).toBe('ok');
    expect(told(6, { site: 'vaasa', free: 2 }, { site: 'vora', free: 3 })).toBe('registry.places_unreal');
    expect(told(0, { site: 'vaasa', free: -1 }, { site: 'vora', free: 1 })).toBe('registry.places_unreal');
  });

  it('are told of sites of the card, once each', () => {
    expect(told(2, { site: 'oulu', free: 2 })).toBe('registry.site_unknown');
    expect(told(4, { site: 'vora', free: 2 }, { site: 'vora', free: 2 })).toBe('registry.site_unknown');
  });
});

describe('a pause', () => {
  const until = localDate('2026-01-31');
  const paused = aService()
    .published()
    .after({ command: 'pause', pause: { reason: 'staff', until } });

  it('says why and until when, and ends with its last day in Finland', () => {
    expect(paused.service).toMatchObject({ state: 'paused', pause: { reason: 'staff', until, since: { at: AT } } });
    expect(serviceDueAt(paused.service)).toBe('2026-01-31T22:00:00.000Z');
    expect(serviceDueAt(aService().paused().service)).toBeUndefined();
  });

  it('is gone when the service takes clients again, or is withdrawn', () => {
    expect(paused.after({ command: 'resume' }).service).not.toHaveProperty('pause');
    expect(paused.after({ command: 'withdraw' }).service).not.toHaveProperty('pause');
  });

  it('stays through a change of the card, which others read at once', () => {
    const changed = paused.after(COMMANDS.edit).service;
    expect(changed).toMatchObject({ state: 'paused', remote: true, edition: { number: 2 } });
  });

  it('cannot have ended', () => {
    const yesterday = { command: 'pause', pause: { reason: 'full', until: localDate('2026-01-06') } } as const;
    expect(codeOf(aService().published().service, yesterday)).toBe('registry.pause_past');
    const today = { command: 'pause', pause: { reason: 'full', until: localDate('2026-01-07') } } as const;
    expect(codeOf(aService().published().service, today)).toBe('ok');
  });
});
