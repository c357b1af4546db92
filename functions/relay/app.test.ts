import { ok } from '@kt/kernel';
import { tableName } from '@kt/platform/db/table.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { subscriber } from '@kt/platform/worker/subscriber.ts';
import { composePurchasing, tables as purchasingTables } from '@kt/purchasing/compose.ts';
import { AUTHORITY, aDescription } from '@kt/purchasing/testing/samples.ts';
import { composeTransparency, tables as logTables } from '@kt/transparency/compose.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createRelayWorker } from './app.ts';

const withDraft = async () => {
  const house = await aHouse([...purchasingTables, ...logTables]);
  const purchasing = composePurchasing(house.platform, {
    mandateOf: () => Promise.resolve('in_force'),
    consortiumOf: () => Promise.resolve(undefined),
  });
  await purchasing.draftSystem(AUTHORITY, aDescription, { by: 'per_o', operation: 'system.draft' });
  return { house, transparency: composeTransparency(house.platform) };
};

describe('the relay', () => {
  it('brings an event to the log before anybody hears of it', async () => {
    const { house, transparency } = await withDraft();
    const covered: boolean[] = [];
    const listener = subscriber('test', 'system.drafted', z.looseObject({}), async (_fact, _act, { event }) => {
      covered.push((await transparency.cover([event])).ok);
      return ok(undefined);
    });
    const deadLetter = () => Promise.resolve();
    const relay = createRelayWorker({ transparency, subscribers: [listener], deadLetter, log: house.platform.log });
    await relay(house.events());
    expect(covered).toEqual([true]);
  });

  it('gives up the batch when the log cannot take it, so that it comes again', async () => {
    const { house } = await withDraft();
    const heard: string[] = [];
    const listener = subscriber('test', 'system.drafted', z.looseObject({}), () => {
      heard.push('heard');
      return Promise.resolve(ok(undefined));
    });
    const transparency = { append: () => Promise.resolve({ refused: 'work.busy' }) };
    const deadLetter = () => Promise.resolve();
    const relay = createRelayWorker({ transparency, subscribers: [listener], deadLetter, log: house.platform.log });
    await expect(relay(house.events())).rejects.toThrow('work.busy');
    expect(heard).toEqual([]);
    expect(
      house.engine.streamSince(tableName('test', purchasingTables[0] ?? expect.fail()), '0').length,
    ).toBeGreaterThan(0);
  });
});
