import { plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { providerId, WORLD } from '../testing/default-world.ts';
import { published } from '../testing/season.ts';
import { act, aWorld, bidder, must } from '../testing/world.ts';

const BIDDERS = 1_000;
/** Just small enough to lie in the item: the dearest envelope for storage. */
const envelope = { format: 2, enc: 'A'.repeat(43), ciphertext: 'a'.repeat(8_192) };

describe('the rush before a deadline', () => {
  it('of a thousand bidders in one second wears out no partition and conflicts nowhere', async () => {
    const providers = Array.from({ length: BIDDERS }, (_, n) => providerId(n + 1));
    const world = await aWorld(providers);
    const ref = await published(world);
    for (const provider of providers)
      must(await world.bidders.startTender(bidder(ref.id, provider), act('per_x', 'tender.start')));
    world.house.clock.moveTo(plusMs(WORLD.deadline, -1_000));
    const { ledger } = world.house.engine;
    ledger.reset();
    const late = providers.splice(-10);
    const acts = new Map([...providers, ...late].map((provider) => [provider, act('per_x', 'tender.submit')]));
    const submit = (provider: (typeof providers)[number]) =>
      world.bidders.submitTender(
        bidder(ref.id, provider),
        { envelope, keepsCopy: false },
        acts.get(provider) ?? expect.fail(provider),
      );
    const results = await Promise.all(providers.map(submit));
    world.house.clock.moveTo(WORLD.deadline);
    const refused = await Promise.all(late.map(submit));

    expect(results.filter(({ ok }) => ok).length).toBe(BIDDERS - 10);
    expect(new Set(refused.map((one) => (one.ok ? 'ok' : one.error.code)))).toEqual(
      new Set(['competition.deadline_passed']),
    );
    const writes = ledger.perKeyAndSecond().map(({ writeUnits }) => writeUnits);
    expect(Math.max(...writes)).toBeLessThanOrEqual(1_000);
    const entries = ledger.entries();
    expect(entries.filter(({ operation, outcome }) => operation.startsWith('Transact') && outcome !== 'ok')).toEqual(
      [],
    );
    const submissions = entries.filter(({ at }) => at < Date.parse(WORLD.deadline));
    expect(submissions.length).toBe(2 * (BIDDERS - 10));

    const receiptOf = async (provider: (typeof providers)[number]) =>
      must(await world.bidders.viewOwnTender(bidder(ref.id, provider)));
    const before = await Promise.all(providers.map(receiptOf));
    expect(await Promise.all(providers.map(submit))).toEqual(results);
    expect(await Promise.all(providers.map(receiptOf))).toEqual(before);
    expect(new Set(before.map(({ receipts }) => receipts.length))).toEqual(new Set([1]));
  }, 60_000);
});
