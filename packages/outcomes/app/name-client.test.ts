import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { outcomesTable, periodKey } from '../store/keys.ts';
import { AUTHORITY, evidenceId, morning, must, REFERRAL, VERIFIER } from '../testing/builders.ts';
import { begun, by, FIRST, inCheck, judge, SECOND, tellOf, works } from '../testing/two-services.ts';
import { aWorld, offered, referral, stored, type World } from '../testing/world.ts';

const zPeriodItem = z.looseObject({ state: z.looseObject({ terms: z.looseObject({ client: z.string() }) }) });

/** The period as it was written before it kept whose it is. */
const forget = async ({ house }: World): Promise<void> => {
  const db = DynamoDBDocumentClient.from(house.engine.client());
  const TableName = `kumppanitori-test-${outcomesTable.context}`;
  const { Item } = await db.send(new GetCommand({ TableName, Key: periodKey(AUTHORITY, REFERRAL) }));
  const { state, ...item } = zPeriodItem.parse(Item);
  const { client: _client, offeredOn: _day, ...terms } = state.terms;
  await db.send(new PutCommand({ TableName, Item: { ...item, state: { ...state, terms } } }));
};

/** An old service in which the first month of a job was found right; a new one of the same client claims it too. */
const oldAndNew = async () => {
  const world = await aWorld(morning('2026-01-01'));
  const event = world.house.platform.ids.next('event');
  await begun(world, FIRST, '2026-01-01');
  await forget(world);
  world.at(morning('2026-01-06'));
  await begun(world, SECOND, '2026-01-05');
  world.at(morning('2026-02-20'));
  await works(world, FIRST, '2026-01-10');
  await works(world, SECOND, '2026-01-12');
  const first = await inCheck(world, FIRST, 'work-1m');
  must(await world.app.verifyClaim(first, judge, by(VERIFIER)));
  const second = await inCheck(world, SECOND, 'work-1m');
  return { world, second, event };
};
const named = (world: World) => world.facts('period.client_named');
const verify = ({ app }: World, ref: Awaited<ReturnType<typeof inCheck>>) => app.verifyClaim(ref, judge, by(VERIFIER));
const REFUSED = { ok: false, error: { code: 'outcomes.paid_elsewhere' } };

describe('a service that began without naming its client', () => {
  it.each([
    ['its offer, told once more', offered()],
    ['evidence', { ...stored(evidenceId(3), 'employer'), clientReference: 'K-17' }],
    [
      'its end',
      referral('ended', {
        on: '2026-02-19',
        reason: 'completed',
        trackingUntil: '2026-05-20',
        clientReference: 'K-17',
      }),
    ],
  ])('comes under the rule by %s: what was paid in it is refused elsewhere', async (_what, fact) => {
    const { world, second } = await oldAndNew();
    await world.tell({ ...fact, ...FIRST });
    expect(named(world)).toHaveLength(1);
    expect(await verify(world, second)).toMatchObject(REFUSED);
    const seen = must(await world.app.viewClaim(second, { side: 'authority' }));
    expect(seen.beside).toMatchObject([{ paid: true, same: true }]);
  });

  it('comes under the rule by the offer of the referral that follows it', async () => {
    const { world, second } = await oldAndNew();
    await world.tell({ ...offered(), ...SECOND, previous: FIRST.referral });
    expect(named(world)).toMatchObject([{ referral: FIRST.referral, client: 'K-17' }]);
    expect(await verify(world, second)).toMatchObject(REFUSED);
  });

  it('lies outside it until then, and facts of the former shape change nothing', async () => {
    const { world, second } = await oldAndNew();
    await tellOf(world, FIRST, stored(evidenceId(3), 'employer'));
    expect(named(world)).toEqual([]);
    expect((await verify(world, second)).ok).toBe(true);
  });

  it('is named once, however often it is told, and keeps its name', async () => {
    const { world, event } = await oldAndNew();
    for (const again of [event, event, world.house.platform.ids.next('event')])
      await world.tell({ ...offered(), ...FIRST, clientReference: again === event ? 'K-17' : 'K-18' }, again);
    expect(named(world)).toMatchObject([{ client: 'K-17' }]);
  });

  it('brings along what was sent in it and waits, so that the official sees it', async () => {
    const world = await aWorld(morning('2026-01-01'));
    await begun(world, FIRST, '2026-01-01');
    await forget(world);
    await begun(world, SECOND, '2026-01-01');
    world.at(morning('2026-02-20'));
    await works(world, FIRST, '2026-01-10');
    await works(world, SECOND, '2026-01-12');
    await inCheck(world, FIRST, 'work-1m');
    const second = await inCheck(world, SECOND, 'work-1m');
    await world.tell({ ...offered(), ...FIRST });
    const seen = must(await world.app.viewClaim(second, { side: 'authority' }));
    expect(seen.beside).toMatchObject([{ paid: false, same: true }]);
  });

  it('does nothing for a referral that is not known', async () => {
    const world = await aWorld(morning('2026-01-01'));
    const answers = await world.tell({ ...stored(evidenceId(3), 'employer'), clientReference: 'K-17' });
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(named(world)).toEqual([]);
  });
});
