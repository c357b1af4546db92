import { expect, it } from 'vitest';
import * as z from 'zod';
import { DELEGATION, PROVIDER } from '../testing/samples.ts';
import { official, openWorld } from '../testing/world.ts';

const OFFICER = official('per_o');
const zRows = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), state: z.string() })) });

/** One provider admitted the day before. */
const world = async () => {
  const open = await openWorld();
  const { done, sent, ref, house } = open;
  const request = await sent(PROVIDER);
  await done(OFFICER, 'POST', `/requests/${request}/taking`, {}, 3);
  await done(OFFICER, 'POST', `/requests/${request}/proposal`, { outcome: 'accept' }, 4);
  await done(official('per_second'), 'POST', `/requests/${request}/acceptance`, { delegation: DELEGATION }, 5);
  house.clock.moveBy(24 * 3_600_000);
  const path = `/systems/${ref.system}/categories/${ref.category}/renewal-rounds`;
  return { ...open, path };
};
const STARTING = { before: '2026-01-08', reason: 'Rekisterit tarkistetaan vuosittain.' };

it('starts a round, shows how far it is and does not start a second', async () => {
  const { send, done, code, house, purchasing, path } = await world();
  const { id } = await done(OFFICER, 'POST', path, STARTING);
  expect(await code(OFFICER, 'POST', path, STARTING)).toBe('purchasing.round_running');
  await house.relay(purchasing.subscribers);
  expect((await send(OFFICER, 'GET', path)).body).toMatchObject({
    rows: [{ id, state: 'finished', planned: 1, asked: 1, leftOut: 0, ...STARTING }],
  });
  expect((await send(OFFICER, 'GET', `${path}/${id}/left-out`)).body).toEqual({ rows: [] });
});

it('does not tell in its list whose organisations the starter belongs to', async () => {
  const { send, done, path } = await world();
  await done(official('per_o', [PROVIDER]), 'POST', path, STARTING);
  const { body } = await send(OFFICER, 'GET', path);
  expect(zRows.parse(body).rows).toHaveLength(1);
  expect(JSON.stringify(body)).not.toContain(PROVIDER);
});

it('refuses a day to come, an unknown category and somebody else’s round', async () => {
  const { send, done, code, path, ref } = await world();
  expect(await code(OFFICER, 'POST', path, { ...STARTING, before: '2026-01-09' })).toBe(
    'purchasing.round_day_in_future',
  );
  const elsewhere = path.replace(ref.category, 'cat_01J8Z000000000000000000099');
  expect((await send(OFFICER, 'POST', elsewhere, STARTING)).status).toBe(404);
  const { id } = await done(OFFICER, 'POST', path, STARTING);
  expect((await send(OFFICER, 'GET', `${elsewhere}/${id}/left-out`)).status).toBe(404);
});
