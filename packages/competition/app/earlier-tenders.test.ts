import { id, plusMs } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import { bids, published } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const { signatory, provider, otherProvider } = WORLD;
const start = (ref: CompetitionRef, whose = provider) =>
  world.bidders.startTender(bidder(ref.id, whose), act(signatory, 'tender.start'));
/** A tender as it was typed and submitted, with or without an own copy. */
const submitted = async (ref: CompetitionRef, text: string, keepsCopy = true, whose = provider) => {
  must(await start(ref, whose));
  must(await world.bidders.saveDraft(bidder(ref.id, whose), text, act(signatory, 'tender.save_draft')));
  await bids(world, ref, whose, { keepsCopy });
};
const earlier = async (ref: CompetitionRef) => must(await world.bidders.listEarlierTenders(bidder(ref.id))).rows;
const anHourLater = () => world.house.clock.moveTo(plusMs(world.house.clock.now(), 3_600_000));

describe('earlier tenders of an organisation', () => {
  it('are its own copies that answer something asked now, the newest that did', async () => {
    const [first, second] = [await published(world), await published(world)];
    await submitted(first, 'ensimmäinen');
    anHourLater();
    await submitted(second, 'toinen');
    const now = await published(world);
    must(await start(now));
    expect(await earlier(now)).toEqual([
      {
        competition: second.id,
        title: aContent().title,
        submittedAt: world.house.clock.now(),
        questions: [{ key: 'method', publishedKey: 'quality' }],
        bids: ['employment-3m'],
        text: 'toinen',
      },
    ]);
  });

  it('are nothing of another organisation, of another system, without a copy or withdrawn', async () => {
    const elsewhere = await published(world, { system: id('system', `dps_${'9'.repeat(26)}`) });
    await submitted(elsewhere, 'muualla');
    const others = await published(world);
    await submitted(others, 'muiden', true, otherProvider);
    const unkept = await published(world);
    await submitted(unkept, 'ei kopiota', false);
    const gone = await published(world);
    await submitted(gone, 'peruttu');
    const withdrawn = { do: 'withdraw' } as const;
    must(await world.bidders.changeTender(bidder(gone.id), withdrawn, act(signatory, 'tender.withdraw')));
    const now = await published(world);
    must(await start(now));
    expect(await earlier(now)).toEqual([]);
  });

  it('are not the tender itself, and are shown to those only who have begun one', async () => {
    const now = await published(world);
    expect(codeOf(await world.bidders.listEarlierTenders(bidder(now.id)))).toBe('competition.not_found');
    await submitted(now, 'tämä');
    expect(await earlier(now)).toEqual([]);
  });

  it('take two round trips, however many there are', async () => {
    for (const n of [1, 2, 3]) await submitted(await published(world), String(n));
    const now = await published(world);
    must(await start(now));
    world.house.platform.db.meter.reset();
    await earlier(now);
    expect(world.house.platform.db.meter.usage().roundTrips).toBe(2);
  });
});
