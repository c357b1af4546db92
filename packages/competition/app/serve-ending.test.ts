import { describe, expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import { bids, decided, finalised, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { provider, otherProvider, thirdProvider, decider, officer } = WORLD;
const REASON = 'Määräraha puuttuu';

const ends = (world: World, ref: CompetitionRef, kind: 'cancel' | 'none_suitable', by = decider) =>
  world.officers.endCompetition(ref, { do: kind, reason: REASON, organisations: [] }, act(by, `competition.${kind}`));
const noticeOf = async (world: World, ref: CompetitionRef, of = provider) =>
  must(await world.bidders.viewOwnNotice(bidder(ref.id, of))).notice;
const letterOf = async (world: World, ref: CompetitionRef, letter: 'decision' | 'feedback', of = provider) => {
  const found = must(await world.bidders.readOwnLetter(bidder(ref.id, of), { letter, language: 'fi' }));
  return new TextDecoder().decode(found.bytes);
};
const openedWorld = async () => {
  const world = await aWorld();
  const ref = await published(world);
  for (const one of [provider, otherProvider]) await bids(world, ref, one);
  await opened(world, ref);
  return { world, ref };
};
const told = (world: World, type: string) =>
  world.house.events().flatMap(({ facts }) => facts.filter((fact) => fact.type === type));

describe('the notice of an interruption', () => {
  it('goes before the opening to everyone invited alike, with instructions and nobody’s tender', async () => {
    const world = await aWorld();
    const ref = await published(world);
    await bids(world, ref, provider);
    must(await ends(world, ref, 'cancel', officer));
    expect(await noticeOf(world, ref)).toBeUndefined();
    expect([await world.serve(), await world.serve()]).toEqual([[], []]);
    const { rows } = await world.officers.listNotices(ref);
    expect(rows.map((one) => one.provider).toSorted()).toEqual([provider, otherProvider, thirdProvider].toSorted());
    for (const one of [provider, thirdProvider]) {
      const notice = await noticeOf(world, ref, one);
      expect(notice).toMatchObject({ decision: 1, ending: 'cancelled', state: 'sent', hasPages: true });
      expect(notice).not.toHaveProperty('tender');
      expect((notice?.appealBy ?? '') < (notice?.rectifyBy ?? '')).toBe(true);
    }
    const own = await letterOf(world, ref, 'feedback');
    expect(own).toContain(REASON);
    expect(own).toContain('"wasOpened":false');
    expect(own).not.toContain('"own"');
    expect(await letterOf(world, ref, 'decision')).toContain('"tenders":[]');
    must(await world.bidders.openOwnNotice(bidder(ref.id), act(WORLD.signatory, 'notice.open')));
    expect((await noticeOf(world, ref))?.openedAt).toBe(world.house.clock.now());
    expect((await noticeOf(world, ref, thirdProvider))?.openedAt).toBeUndefined();
  });

  it('goes after the opening to the tenderers, and tells none of them of another’s tender', async () => {
    const { world, ref } = await openedWorld();
    must(await ends(world, ref, 'cancel'));
    expect(await world.serve()).toEqual([]);
    expect(told(world, 'competition.cancelled')).toMatchObject([{ version: 1 }]);
    const { rows } = await world.officers.listNotices(ref);
    expect(rows.map((one) => one.provider).toSorted()).toEqual([provider, otherProvider].toSorted());
    expect(await noticeOf(world, ref, thirdProvider)).toBeUndefined();
    const { tender } = (await noticeOf(world, ref)) ?? {};
    expect(tender).toBeDefined();
    expect(await letterOf(world, ref, 'decision')).not.toContain(tender);
    const own = await letterOf(world, ref, 'feedback');
    expect(own).toContain(tender);
    expect(own).not.toContain(otherProvider);
  });

  it('is not written of what nobody was invited to, and its letters are nobody else’s', async () => {
    const world = await aWorld();
    const { id } = must(
      await world.officers.draftCompetition(WORLD.authority, aContent(), act(officer, 'competition.create')),
    );
    const ref = { authority: WORLD.authority, id: id as CompetitionRef['id'] };
    must(await ends(world, ref, 'cancel', officer));
    expect(await world.serve()).toEqual([]);
    expect((await world.officers.listNotices(ref)).rows).toEqual([]);
    const asked = { letter: 'feedback', language: 'sv' } as const;
    expect(codeOf(await world.bidders.readOwnLetter(bidder(ref.id), asked))).toBe('competition.not_found');
  });

  it('is another person’s decision once the tenders are open', async () => {
    const { world, ref } = await openedWorld();
    expect(codeOf(await ends(world, ref, 'cancel', officer))).toBe('competition.same_person');
    expect(codeOf(await ends(world, ref, 'cancel'))).toBe('ok');
  });
});

describe('the notice that none was suitable', () => {
  it('tells the parties what became of each tender, without its price', async () => {
    const { world, ref } = await openedWorld();
    must(await ends(world, ref, 'none_suitable'));
    expect(await world.serve()).toEqual([]);
    const shared = await letterOf(world, ref, 'decision');
    expect(shared).toContain(provider);
    expect(shared).toContain(otherProvider);
    expect(shared).not.toContain('priceCents');
    expect(await noticeOf(world, ref)).toMatchObject({ ending: 'none_suitable', decision: 1 });
  });

  it('takes the place of the notice of the decision that everyone has refused', async () => {
    const world = await aWorld();
    const ref = await published(world, { winners: 1 });
    await bids(world, ref, provider);
    await opened(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    expect(await world.serve()).toEqual([]);
    await finalised(world, ref);
    must(await world.officers.refuseAward(ref, provider, act('system:agreements', 'agreement.withdraw')));
    must(await ends(world, ref, 'none_suitable'));
    expect(await world.serve()).toEqual([]);
    expect(await noticeOf(world, ref)).toMatchObject({ ending: 'none_suitable', decision: 2 });
    expect(must(await world.bidders.viewResult(bidder(ref.id))).notice).toMatchObject({ decision: 2 });
    expect((await world.officers.listNotices(ref)).rows.map(({ decision }) => decision)).toEqual([2, 1]);
  });

  it('can be sought a remedy against, which is handled', async () => {
    const { world, ref } = await openedWorld();
    must(await ends(world, ref, 'none_suitable'));
    const step = (one: Parameters<typeof world.officers.handleRemedy>[1]) =>
      world.officers.handleRemedy(ref, one, [], act(officer, `competition.${one.do}`));
    expect(codeOf(await step({ do: 'settle_remedy', number: 1 }))).toBe('competition.remedy_unknown');
    must(await step({ do: 'file_remedy', kind: 'appeal' }));
    must(await step({ do: 'settle_remedy', number: 1 }));
    const { state, remedies } = must(await world.officers.viewCompetition(ref));
    expect(state).toBe('none_suitable');
    expect(remedies).toMatchObject([{ kind: 'appeal', settledAt: world.house.clock.now() }]);
  });
});
