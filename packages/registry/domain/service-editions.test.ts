import { type Instant, plusMs } from '@kt/kernel';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aService } from '../testing/builders.ts';
import { AT, aCard, WRITER } from '../testing/samples.ts';
import { cardOf, isShown, type Service, type ServiceCard } from './service.ts';
import { applyService } from './service-apply.ts';
import { decideService, type ServiceCommand } from './service-decide.ts';
import { type CardEdition, editionAt, editionOf, endedEdition, liveEdition } from './service-editions.ts';

const saying = (n: number): ServiceCard => aCard({ names: { fi: `Kortti ${String(n)}` } });

const anAct = fc.record({
  wait: fc.integer({ min: 0, max: 3 }),
  does: fc.constantFrom('edit', 'publish', 'withdraw', 'pause', 'resume', 'announce_places'),
});
type AnAct = { readonly wait: number; readonly does: Exclude<ServiceCommand['command'], 'discard'> };

const commandOf = (does: AnAct['does'], n: number): ServiceCommand => {
  if (does === 'edit') return { command: 'edit', card: saying(n) };
  if (does === 'publish') return { command: 'publish', providerIsConfirmed: true };
  if (does === 'pause') return { command: 'pause', pause: { reason: 'full' } };
  if (does === 'announce_places') return { command: 'announce_places', places: { free: n } };
  return { command: does };
};

type Played = {
  readonly service: Service;
  readonly at: Instant;
  readonly editions: readonly CardEdition[];
  /** Independently of versions: what others could read from a moment on. */
  readonly read: readonly { readonly from: Instant; readonly card: ServiceCard | undefined }[];
};

const step = (before: Played, { wait, does }: AnAct, n: number): Played => {
  const at = plusMs(before.at, wait);
  const decided = decideService(before.service, commandOf(does, n), at, WRITER);
  if (!decided.ok) return { ...before, at };
  const service = applyService(before.service, decided.value);
  const ended = endedEdition(before.service, service, at);
  const card = isShown(service) ? cardOf(service) : undefined;
  return {
    service,
    at,
    editions: ended === undefined ? before.editions : [...before.editions, ended],
    read: [...before.read, { from: at, card }],
  };
};

const play = (acts: readonly AnAct[]): Played =>
  acts.reduce<Played>(step, { service: aService().service, at: AT, editions: [], read: [] });

describe('what a card said at a moment', () => {
  it('is what was published last before it, under any order of edits, publications and withdrawals', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), fc.integer({ min: -1, max: 95 }), (acts, offset) => {
        const { service, editions, read } = play(acts);
        const live = liveEdition(service);
        const asked = plusMs(AT, offset);
        const known = live === undefined ? editions : [...editions, live];
        expect(editionAt(known, asked)?.card).toEqual(read.findLast(({ from }) => from <= asked)?.card);
      }),
    );
  });

  it('has versions numbered from one without a gap, none beginning before the last one ended', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
        const { service, editions } = play(acts);
        const live = liveEdition(service);
        const all = live === undefined ? editions : [...editions, live];
        expect(all.map(({ number }) => number)).toEqual(all.map((_, n) => n + 1));
        for (const [n, { from }] of all.entries()) expect(from >= (all[n - 1]?.until ?? AT)).toBe(true);
      }),
    );
  });

  it('does not change with places or a pause', () => {
    const { editions, service } = play([
      { wait: 1, does: 'publish' },
      { wait: 1, does: 'announce_places' },
      { wait: 1, does: 'pause' },
      { wait: 1, does: 'resume' },
    ]);
    expect(editions).toEqual([]);
    expect(liveEdition(service)).toMatchObject({ number: 1, from: plusMs(AT, 1) });
  });
});

it('counts a card that was published before versions were kept as its first', () => {
  const { edition: _edition, ...early } = aService().published().service;
  expect(editionOf(early)).toEqual({ at: AT, by: WRITER, number: 1 });
  const decided = decideService(early, { command: 'edit', card: saying(2) }, plusMs(AT, 5), WRITER);
  const after = applyService(early, decided.ok ? decided.value : []);
  expect(endedEdition(early, after, plusMs(AT, 5))).toMatchObject({ number: 1, from: AT, card: cardOf(early) });
  expect(after.edition?.number).toBe(2);
});
