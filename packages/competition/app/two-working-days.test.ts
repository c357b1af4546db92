import { instant } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCategory, WORLD } from '../testing/default-world.ts';
import { bids, decided, finalised, opened, published, scored } from '../testing/season.ts';
import { aWorld, bidder, must, type World } from '../testing/world.ts';

/** Sent on Monday the 12th of January: Tuesday and Wednesday are whole working days, Thursday noon is permitted. */
const THURSDAY_NOON = instant('2026-01-15T10:00:00.000Z');
const WEDNESDAY_NOON = instant('2026-01-14T10:00:00.000Z');

let world: World;
beforeEach(async () => {
  world = await aWorld();
  world.around.category = aCategory({ profile: 'below_threshold' });
});

describe('a round of two working days, below the thresholds', () => {
  it('goes from call to final decision, with its own days for questions and standstill', async () => {
    const ref = await published(world, { deadline: THURSDAY_NOON });
    const { questionsUntil } = must(await world.bidders.viewInvitation(bidder(ref.id, WORLD.provider)));
    expect(questionsUntil).toBe('2026-01-13T22:00:00.000Z');
    for (const provider of [WORLD.provider, WORLD.otherProvider]) await bids(world, ref, provider);
    await opened(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    const { decision } = must(await world.officers.viewCompetition(ref));
    expect(decision?.standstillEnds).toBe('2026-01-29T22:00:00.000Z');
    await finalised(world, ref);
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('final');
  });

  it('is refused when it leaves less than two whole working days', async () => {
    await expect(published(world, { deadline: WEDNESDAY_NOON })).rejects.toThrow('competition.deadline_too_early');
  });
});
