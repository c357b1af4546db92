import { type AnyFact, id, localDate, municipalityCode } from '@kt/kernel';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { describe, expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import { published } from '../testing/season.ts';
import { act, aWorld, codeOf, must, type World } from '../testing/world.ts';

const { authority, officer } = WORLD;
const requestId = (n: number) => id('callRequest', `crq_${String(n).padStart(26, '0')}`);
const WORKER = id('person', `per_${'9'.repeat(26)}`);

/** Tells the world of a fact of casework, as often as wanted. */
const told = async (world: World, fact: AnyFact & { readonly request: string }): Promise<readonly string[]> => {
  const codes: string[] = [];
  for (const { type, name, handle } of world.officers.subscribers) {
    if (type !== fact.type) continue;
    const event = id('event', `evt_${fact.request.slice(4)}`);
    const origin = { event, context: 'casework', aggregate: 'service_request', subject: fact.request, seq: 1 };
    codes.push(codeOf(await handle(fact, subscriberAct(name, `${event}${fact.type}`, 0), origin)));
  }
  return codes;
};
const known = (n: number) => ({ at: WORLD.drafting, by: WORKER, authority, request: requestId(n) });
const sent = (n: number) => ({
  ...known(n),
  type: 'service_request.sent',
  serviceType: 'work_coaching',
  targetGroups: ['young'],
  clients: n,
  start: localDate('2026-08-03'),
  municipalities: [municipalityCode('905')],
  languages: ['sv'],
  shortfalls: ['full'],
});
const rowsOf = async (world: World, competition?: ReturnType<typeof requestId> | string) => {
  const of = { authority, ...(competition !== undefined && { competition: id('competition', competition) }) };
  const { rows } = await world.officers.listCallRequests(of, { limit: 50 });
  return rows.map(({ clients, state }) => [clients, state] as const);
};

describe('what case workers asked for', () => {
  it('waits once, however often it is told, the oldest first', async () => {
    const world = await aWorld();
    for (const n of [1, 2, 1, 2]) expect(await told(world, sent(n))).toEqual(['ok']);
    expect(await rowsOf(world)).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
    ]);
  });

  it('is taken up in a new draft in the same act, or nothing is', async () => {
    const world = await aWorld();
    await told(world, sent(1));
    await told(world, sent(2));
    const draft = (requests: readonly ReturnType<typeof requestId>[]) =>
      world.officers.draftCompetition(authority, aContent(), act(officer, 'competition.create'), requests);
    expect(codeOf(await draft([requestId(1), requestId(7)]))).toBe('competition.not_found');
    expect((await world.officers.listCompetitions(authority)).rows).toEqual([]);
    const { id: competition } = must(await draft([requestId(1), requestId(2), requestId(1)]));
    expect(await rowsOf(world)).toEqual([]);
    expect(await rowsOf(world, competition)).toEqual([
      [1, 'joined'],
      [2, 'joined'],
    ]);
    expect(codeOf(await draft([requestId(1)]))).toBe('lifecycle.not_allowed');
    must(
      await world.officers.releaseCallRequest({ authority, id: requestId(2) }, act(officer, 'call_request.release')),
    );
    expect(await rowsOf(world)).toEqual([[2, 'waiting']]);
  });

  it('learns that its competition is published, and that it led to no agreement; officers see both', async () => {
    const world = await aWorld();
    await told(world, sent(1));
    await told(world, sent(2));
    const ref = await published(world);
    const join = (n: number) =>
      world.officers.joinCallRequest({ authority, id: requestId(n) }, ref.id, act(officer, 'call_request.join'));
    must(await join(1));
    expect(await rowsOf(world, ref.id)).toEqual([[1, 'called']]);
    const release = await world.officers.releaseCallRequest(
      { authority, id: requestId(1) },
      act(officer, 'call_request.release'),
    );
    expect(codeOf(release)).toBe('lifecycle.not_allowed');
    const cancel = { do: 'cancel', reason: 'Määräraha siirtyi ensi vuoteen.', organisations: [] } as const;
    must(await world.officers.endCompetition(ref, cancel, act(officer, 'competition.cancel')));
    expect(await world.settle()).toEqual([]);
    expect(await rowsOf(world)).toEqual([
      [1, 'ended'],
      [2, 'waiting'],
    ]);
    expect(codeOf(await join(2))).toBe('competition.request_too_late');
    expect(await told(world, { ...known(1), type: 'service_request.asked_again' })).toEqual(['ok']);
    const { rows } = await world.officers.listCallRequests({ authority }, { limit: 50 });
    expect(rows[0]).toMatchObject({ state: 'waiting', ended: { ending: 'cancelled', competition: ref.id } });
  });

  it('is ended when the opening finds no tender, and goes into another call without being asked again', async () => {
    const world = await aWorld();
    await told(world, sent(1));
    const ref = await published(world);
    const joined = (id: typeof ref.id) =>
      world.officers.joinCallRequest({ authority, id: requestId(1) }, id, act(officer, 'call_request.join'));
    must(await joined(ref.id));
    const opened = (valid: number) => ({
      ...known(1),
      type: 'competition.opened',
      competition: ref.id,
      counts: { valid, invalid: 0, void: 0 },
    });
    await told(world, opened(2));
    expect(await rowsOf(world, ref.id)).toEqual([[1, 'called']]);
    await told(world, opened(0));
    expect(await rowsOf(world)).toEqual([[1, 'ended']]);
    const [row] = (await world.officers.listCallRequests({ authority }, { limit: 50 })).rows;
    expect(row).toMatchObject({
      ended: { ending: 'no_tenders' },
      commands: expect.arrayContaining(['join']) as unknown,
    });
    const next = await published(world);
    must(await joined(next.id));
    expect(await rowsOf(world, next.id)).toEqual([[1, 'called']]);
    expect(await told(world, { ...known(1), type: 'service_request.asked_again' })).toEqual(['ok']);
    expect(await rowsOf(world, next.id)).toEqual([[1, 'called']]);
  });

  it('taken back by its case worker leaves the list; crossing a decision, it changes nothing', async () => {
    const world = await aWorld();
    await told(world, sent(1));
    await told(world, sent(2));
    expect(await told(world, { ...known(1), type: 'service_request.withdrawn' })).toEqual(['ok']);
    const decline = { command: 'decline', reason: 'covered' } as const;
    must(await world.officers.changeCallRequest({ authority, id: requestId(2) }, decline, act(officer, 'decline')));
    expect(await told(world, { ...known(2), type: 'service_request.withdrawn' })).toEqual(['ok']);
    expect(await rowsOf(world)).toEqual([]);
  });

  it('is another authority’s to nobody else', async () => {
    const world = await aWorld();
    await told(world, sent(1));
    const foreign = { authority: id('authority', `aut_${'8'.repeat(26)}`), id: requestId(1) };
    const decline = { command: 'decline', reason: 'covered' } as const;
    expect(codeOf(await world.officers.changeCallRequest(foreign, decline, act(officer, 'd')))).toBe(
      'competition.not_found',
    );
  });
});
