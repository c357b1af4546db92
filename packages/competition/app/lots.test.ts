import { type Id, plusDays } from '@kt/kernel';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import { bids, opened, scored, sealed } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { officer, reviewer, signatory, provider, otherProvider, thirdProvider } = WORLD;
let world: World;

const view = async (ref: CompetitionRef) => must(await world.officers.viewCompetition(ref));
const TITLES = [
  { fi: 'Pohjoinen', sv: 'Norra' },
  { fi: 'Etelä', sv: 'Södra' },
];

/** A draft divided into two lots. */
const divided = async (): Promise<readonly [CompetitionRef, CompetitionRef]> => {
  const { id } = must(
    await world.officers.draftCompetition(WORLD.authority, aContent(), act(officer, 'competition.create')),
  );
  const own = { authority: WORLD.authority, id: id as Id<'competition'> };
  must(await world.officers.setLots(own, TITLES, act(officer, 'competition.set_lots')));
  const { lots = [] } = await view(own);
  const [first, second] = lots.map((lot) => ({ authority: WORLD.authority, id: lot }));
  if (first === undefined || second === undefined) throw new Error('not divided');
  return [first, second];
};

const publish = async (ref: CompetitionRef): Promise<void> => {
  const { officers, house, settle } = world;
  must(await officers.sendForReview(ref, act(officer, 'competition.send_for_review')));
  must(await officers.giveCommand(ref, { do: 'approve' }, act(reviewer, 'competition.approve')));
  await settle();
  if (house.clock.now() < WORLD.publishing) house.clock.moveTo(WORLD.publishing);
  must(await officers.publishCompetition(ref, act(officer, 'competition.publish')));
  await settle();
};

beforeEach(async () => {
  world = await aWorld();
});

describe('lots of one bundle', () => {
  it('are sent, approved and published by one act, at one instant, to the same organisations', async () => {
    const [first, second] = await divided();
    await publish(second);
    const [one, other] = [await view(first), await view(second)];
    expect([one.state, other.state]).toEqual(['open', 'open']);
    expect(one.published).toEqual(other.published);
    expect(one.publicKey).not.toBe(other.publicKey);
    const bundles = world.house.events().flatMap(({ facts }) => facts.flatMap((fact) => fact['bundle'] ?? []));
    expect(bundles).toEqual([first.id, first.id]);
    expect(one.bundle?.map(({ number, title }) => [number, title.fi])).toEqual([
      [1, 'Työhönvalmennus, Vaasa · Pohjoinen'],
      [2, 'Työhönvalmennus, Vaasa · Etelä'],
    ]);
    const call = must(await world.bidders.viewInvitation(bidder(first.id, provider)));
    expect(call.bundle?.map(({ id }) => id)).toEqual([first.id, second.id]);
    const { rows } = await world.bidders.listInvitations(WORLD.authority, provider);
    expect(rows.map(({ lot }) => lot?.number).sort()).toEqual([1, 2]);
  });

  it('stay as they are, all of them, when one cannot go along', async () => {
    const [first, second] = await divided();
    const { content } = await view(second);
    must(
      await world.officers.giveCommand(
        second,
        { do: 'edit', content: { ...content, costCentre: '' } },
        act(officer, 'e'),
      ),
    );
    const sent = await world.officers.sendForReview(first, act(officer, 'competition.send_for_review'));
    expect(sent).toMatchObject({ error: { code: 'competition.lot_unready', lot: 2 } });
    expect(codeOf(await world.officers.sendForReview(second, act(officer, 's')))).toBe('competition.field_missing');
    expect([(await view(first)).state, (await view(second)).state]).toEqual(['draft', 'draft']);
  });

  it('share one deadline while they are drafted, and nothing else', async () => {
    const [first, second] = await divided();
    const { content } = await view(first);
    const deadline = `${plusDays(content.start, -30)}T10:00:00.000Z` as typeof content.deadline;
    const edit = { do: 'edit', content: { ...content, deadline, places: 7 } } as const;
    must(await world.officers.giveCommand(first, edit, act(reviewer, 'e')));
    const other = await view(second);
    expect([other.deadline, other.content.deadline, other.content.places]).toEqual([deadline, deadline, 20]);
    expect(codeOf(await world.officers.giveCommand(second, edit, act(officer, 'e')))).toBe('competition.lot_fixed');
    const sent = await world.officers.sendForReview(second, act(officer, 's'));
    expect(sent.ok).toBe(true);
    expect(codeOf(await world.officers.giveCommand(first, { do: 'approve' }, act(reviewer, 'a')))).toBe(
      'competition.same_person',
    );
  });

  it('are written by whoever wrote the draft that they were copied from', async () => {
    const { id } = must(await world.officers.draftCompetition(WORLD.authority, aContent(), act(reviewer, 'create')));
    const own = { authority: WORLD.authority, id: id as Id<'competition'> };
    must(await world.officers.setLots(own, TITLES, act(officer, 'competition.set_lots')));
    const { lots = [] } = await view(own);
    for (const lot of lots) expect((await view({ ...own, id: lot })).editors).toEqual([reviewer, officer]);
  });

  it('leave a cancelled one behind', async () => {
    const [first, second] = await divided();
    const ending = { do: 'cancel', reason: 'Ei tarvetta etelässä', organisations: [] } as const;
    must(await world.officers.endCompetition(second, ending, act(officer, 'competition.cancel')));
    await publish(first);
    expect([(await view(first)).state, (await view(second)).state]).toEqual(['open', 'cancelled']);
    const call = must(await world.bidders.viewInvitation(bidder(first.id, provider)));
    expect(call.bundle?.map(({ number }) => number)).toEqual([1]);
  });

  it('are not divided once they are on their way', async () => {
    const [first] = await divided();
    must(await world.officers.sendForReview(first, act(officer, 's')));
    const more = await world.officers.setLots(first, [{ fi: 'Saaristo', sv: 'Skärgård' }], act(officer, 'l'));
    expect(codeOf(more)).toBe('lifecycle.not_allowed');
  });

  it('take a tender for one, each sealed for its own: moved to another it does not open', async () => {
    const [first, second] = await divided();
    await publish(first);
    await bids(world, first, provider);
    const moved = await sealed(world, first, otherProvider);
    must(await world.bidders.startTender(bidder(second.id, otherProvider), act(signatory, 'tender.start')));
    const submission = { envelope: moved, keepsCopy: false };
    must(
      await world.bidders.submitTender(bidder(second.id, otherProvider), submission, act(signatory, 'tender.submit')),
    );
    await opened(world, first);
    await opened(world, second);
    const states = async (ref: CompetitionRef) =>
      (await world.officers.listTenders(ref)).rows.map(({ state, reason }) => [state, reason]);
    expect(await states(first)).toEqual([['valid', undefined]]);
    expect(await states(second)).toEqual([['invalid', 'unreadable']]);
  });

  it('rank each alone: tenders for one change nothing in the other', async () => {
    const bid = fc.record({
      price: fc.integer({ min: 1, max: 250_000 }),
      who: fc.constantFrom(provider, thirdProvider),
    });
    const rankedAs = async (elsewhere: readonly { readonly price: number; readonly who: Id<'organisation'> }[]) => {
      world = await aWorld();
      const [first, second] = await divided();
      await publish(first);
      await bids(world, first, provider, { price: 200_000 });
      await bids(world, first, otherProvider, { price: 150_000 });
      for (const { price, who } of elsewhere) await bids(world, second, who, { price });
      await opened(world, first);
      if (elsewhere.length > 0) await opened(world, second);
      await scored(world, first, () => 400);
      const { inputs, ranking } = must(await world.officers.viewEvaluation(first));
      const providerOf = new Map(inputs.tenders.map((one) => [one.tender, one.provider]));
      return ranking.map(({ tender, rank, total, points }) => ({ who: providerOf.get(tender), rank, total, points }));
    };
    const alone = await rankedAs([]);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(bid, { selector: ({ who }) => who, minLength: 1, maxLength: 2 }),
        async (some) => {
          expect(await rankedAs(some)).toEqual(alone);
        },
      ),
      { numRuns: 3 },
    );
  }, 30_000);
});
