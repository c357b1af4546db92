import { instant } from '@kt/kernel';
import { newSigningKey, pemSigner } from '@kt/platform/ports/signer.ts';
import { describe, expect, it } from 'vitest';
import { verifyDump } from '../domain/verify.ts';
import { anAuditedHouse } from '../testing/audited.ts';
import { sha256Hasher } from './hasher.ts';
import { type RawItem, readDump } from './read-dump.ts';

const audited = async () => {
  const world = await anAuditedHouse();
  for (const id of ['a', 'b', 'a', 'c', 'a']) await world.write(id);
  await world.relay();
  const items = await world.dump();
  const verify = (changed: readonly RawItem[] = items, key = world.publicKey) =>
    verifyDump(sha256Hasher, readDump(changed, key));
  return { ...world, items, verify };
};

const isTagged = (tag: string) => (raw: RawItem) => raw.item['tag'] === tag;
const changing = (items: readonly RawItem[], which: RawItem | undefined, change: object): readonly RawItem[] =>
  items.map((raw) => (raw === which ? { ...raw, item: { ...raw.item, ...change } } : raw));

describe('verification of a dump', () => {
  it('finds everything whole', async () => {
    const { verify } = await audited();
    expect(verify()).toMatchObject({ flaws: [], events: 5, chains: 3, logged: 5, unlogged: 0, erased: [] });
  });

  it.each([
    ['event', { at: '2026-01-07T08:00:00.001Z' }, 'event_changed'],
    ['event', { by: 'per_B' }, 'event_changed'],
    ['event', { facts: [] }, 'unreadable'],
    ['note', { head: 'f'.repeat(64) }, 'state_without_event'],
    ['note', { version: 9 }, 'state_head_differs'],
    ['details', { salt: 'ff' }, 'details_changed'],
    ['log-entry', { hash: 'f'.repeat(64) }, 'log_entry_differs'],
    ['signed-head', { root: 'f'.repeat(64) }, 'head_unsigned'],
    ['log-head', { size: 4 }, 'log_end_differs'],
    ['log-head', { roots: [] }, 'log_end_differs'],
    ['details', { event: 'evt_01J8Z000000000000000000099' }, 'details_unknown'],
  ])('names a changed %s %o as %s', async (tag, change, what) => {
    const { items, verify } = await audited();
    const target = items.find(isTagged(tag)) ?? expect.fail();
    const place = { table: target.table, pk: target.item['pk'], sk: target.item['sk'] };
    expect(verify(changing(items, target, change)).flaws).toContainEqual({ ...place, what });
  });

  it.each([
    ['event', ['event_missing', 'state_without_event', 'log_entry_without_event', 'details_unknown']],
    ['details', ['details_missing']],
    ['log-entry', ['log_gap', 'log_entry_missing']],
  ])('notices a dropped %s', async (tag, kinds) => {
    const { items, verify } = await audited();
    for (const target of items.filter(isTagged(tag))) {
      const { flaws } = verify(items.filter((raw) => raw !== target));
      expect(flaws.length).toBeGreaterThan(0);
      expect(kinds).toEqual(expect.arrayContaining([flaws[0]?.what]));
    }
  });

  it.each([
    [{ root: 'f'.repeat(64) }, 'another root'],
    [{ size: 4 }, 'an earlier head'],
    [{ day: '2026-01-07' }, 'a day that the head is of'],
    [{ size: 99 }, 'no head'],
  ])('names a turn of %o as drawn from %s', async (change, _from) => {
    const world = await audited();
    world.house.clock.moveTo(instant('2026-01-09T08:00:00.000Z'));
    await world.write('d');
    await world.relay();
    const items = await world.dump();
    expect(world.verify(items).flaws).toEqual([]);
    const turns = items.filter(isTagged('turn'));
    expect(turns.map(({ item }) => item['day'])).toEqual(['2026-01-09', '2026-01-09']);
    expect(world.verify(changing(items, turns[0], change)).flaws).toMatchObject([{ what: 'turn_differs' }]);
  });

  it('says erased lawfully where an event says so', async () => {
    const { erase, relay, dump, verify } = await audited();
    await erase('b');
    await relay();
    const verdict = verify(await dump());
    expect(verdict.flaws).toEqual([]);
    expect(verdict.erased).toEqual([{ table: 'notes', pk: 'NOTE#b', sk: 'EVT#b#0000000001' }]);
    expect(JSON.stringify(await dump())).not.toContain('Planted b');
  });

  it('trusts no head signed with another key', async () => {
    const { items, verify } = await audited();
    const stranger = await pemSigner(newSigningKey()).publicKey();
    expect(verify(items, stranger).flaws[0]?.what).toBe('head_unsigned');
  });
});

describe('the log', () => {
  it('takes each event once, however often it is delivered', async () => {
    const { relay, transparency, write, verify, dump, house } = await audited();
    await relay();
    await transparency.append([...house.events(), ...house.events()]);
    await Promise.all([relay(), relay()]);
    await write('d');
    await relay();
    expect(verify(await dump()).logged).toBe(6);
    const covered = await transparency.cover(house.events().map(({ id }) => id));
    expect(covered.ok && covered.value.size).toBe(6);
  });

  it('covers nothing that has not been brought to it', async () => {
    const { transparency, write, house } = await audited();
    await write('late');
    const covered = await transparency.cover(house.events().map(({ id }) => id));
    expect(covered).toMatchObject({
      ok: false,
      error: { code: 'transparency.not_covered', missing: [house.events().at(-1)?.id] },
    });
  });
});
