import { describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { bids, opened, published } from '../testing/season.ts';
import { act, aWorld, bidder, must } from '../testing/world.ts';

const PRICE = 276_543;
const ANSWER = 'Kanarianlintu laulaa Vaasan torilla';
const SIGNATORY = 'Kaarina Kanaria';

describe('before the opening', () => {
  it('no stored item, file, event or log line knows a price, an answer, the bidder or the person', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const invitedKnown = await world.house.dump();
    const bid = { price: PRICE, answer: ANSWER, content: { signatory: SIGNATORY }, keepsCopy: true };
    const own = bidder(ref.id);
    must(await world.bidders.startTender(own, act(WORLD.signatory, 'tender.start')));
    const draft = JSON.stringify({ price: PRICE, answer: ANSWER, signatory: SIGNATORY });
    must(
      await world.bidders.saveDraft(own, draft, {
        by: WORLD.signatory,
        operation: 'tender.save_draft',
        expectedVersion: 0,
      }),
    );
    await bids(world, ref, WORLD.provider, bid);
    await bids(world, ref, WORLD.provider, { ...bid, answer: `${ANSWER} ${'x'.repeat(12_000)}` });
    await world.settle();

    const everything = [
      await world.house.dump(),
      ...world.files.keys(),
      ...world.files.values(),
      ...world.house.logLines,
    ].join('\n');
    const events = JSON.stringify(world.house.events());
    for (const secret of [String(PRICE), 'Kanarianlintu', 'Kanaria', WORLD.signatory]) {
      expect(everything).not.toContain(secret);
      expect(events).not.toContain(secret);
    }
    // The organisation is named where everyone invited is named, and nowhere more for having bid.
    const mentions = (text: string) => text.split(WORLD.provider).length;
    expect(mentions(await world.house.dump())).toBe(mentions(invitedKnown));
    expect([...world.files.keys(), ...world.files.values()].join('\n')).not.toContain(WORLD.provider);
    const own_events = world.house.events().filter(({ aggregate }) => aggregate === 'envelope');
    const pseudonym = world.house.platform.pseudonyms.of(ref.id, WORLD.provider);
    expect(new Set(own_events.flatMap(({ by, facts }) => [by, ...facts.map((fact) => fact.by)]))).toEqual(
      new Set([pseudonym]),
    );
    expect(new Set(own_events.flatMap(({ facts }) => facts.flatMap((fact) => Object.keys(fact))))).toEqual(
      new Set(['type', 'competition', 'tender', 'hash', 'at', 'by']),
    );
  });

  it('says nothing of prices in events after the opening either', async () => {
    const world = await aWorld();
    const ref = await published(world);
    await bids(world, ref, WORLD.provider, { price: PRICE, answer: ANSWER, content: { signatory: SIGNATORY } });
    await opened(world, ref);
    expect(JSON.stringify((await world.officers.listTenders(ref)).rows)).toContain(ANSWER);
    const events = JSON.stringify(world.house.events());
    for (const secret of [String(PRICE), 'Kanarianlintu', SIGNATORY]) expect(events).not.toContain(secret);
    expect(world.house.logLines.join('\n')).not.toContain(SIGNATORY);
  });

  it('gives every bidder a name that fits one competition only', async () => {
    const world = await aWorld();
    const { pseudonyms } = world.house.platform;
    const names = [WORLD.provider, WORLD.otherProvider].flatMap((provider) =>
      ['cmp_a', 'cmp_b'].map((scope) => pseudonyms.of(scope, provider)),
    );
    expect(new Set(names).size).toBe(4);
  });
});
