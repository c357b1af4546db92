import { cents, type Id, id, share } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CompetitionContent } from '../domain/competition-content.ts';
import { aContent, WORLD } from '../testing/default-world.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { authority, neighbour, neighbourOfficer, neighbourDecider, officer, reviewer, provider } = WORLD;
const SECRET = 'KP-SALAINEN-4711';
type Buyer = NonNullable<CompetitionContent['buyers']>[number];
const buyers: readonly Buyer[] = [
  { authority, shareBp: share(6_500), costCentre: SECRET },
  { authority: neighbour, shareBp: share(3_500), costCentre: '8120' },
];
const ask = { limit: 50 };
let world: World;

const thirdOf = (one: Id<'authority'>) => ({ authority: one, shareBp: share(1_750) });

const drafted = async (ring: readonly Buyer[]): Promise<CompetitionRef> => {
  const content = aContent({ buyers: ring, places: 20, ceilingCents: cents(10_000_000) });
  const done = must(await world.officers.draftCompetition(authority, content, act(officer, 'competition.create')));
  return { authority, id: id('competition', done.id) };
};
const sent = async (ring: readonly Buyer[] = buyers): Promise<CompetitionRef> => {
  const ref = await drafted(ring);
  must(await world.officers.sendForReview(ref, act(officer, 'competition.send_for_review')));
  return ref;
};
const consents = (ref: CompetitionRef, by: string, buyer: Id<'authority'> = neighbour) =>
  world.officers.consentToCall(ref, buyer, act(by, 'ring_call.consent'));

beforeEach(async () => {
  world = await aWorld();
});

describe('a call that another area leads', () => {
  it('is on a buyer’s list from the review on, and on nobody else’s', async () => {
    const ref = await drafted(buyers);
    expect(await world.officers.listRingCalls(neighbour, ask)).toEqual({ rows: [] });
    must(await world.officers.sendForReview(ref, act(officer, 'competition.send_for_review')));
    const { rows } = await world.officers.listRingCalls(neighbour, ask);
    expect(rows).toMatchObject([
      {
        id: ref.id,
        authority,
        state: 'in_review',
        costCentre: '8120',
        parts: [
          { authority, shareBp: 6_500, places: 13, ceilingCents: 6_500_000 },
          { authority: neighbour, shareBp: 3_500, places: 7, ceilingCents: 3_500_000, consent: 'asked' },
        ],
      },
    ]);
    expect(await world.officers.listRingCalls(authority, ask)).toEqual({ rows: [] });
    for (const told of [SECRET, ...aContent().evaluators]) expect(JSON.stringify(rows)).not.toContain(told);
  });

  it('is published with two words of the other area, and says so to those invited', async () => {
    const ref = await sent();
    must(await world.officers.giveCommand(ref, { do: 'approve' }, act(reviewer, 'competition.approve')));
    await world.settle();
    world.house.clock.moveTo(WORLD.publishing);
    must(await consents(ref, neighbourOfficer));
    const early = await world.officers.publishCompetition(ref, act(officer, 'competition.publish'));
    expect(codeOf(early)).toBe('competition.ring_unconsented');
    expect(must(await world.officers.viewCompetition(ref)).parts?.[1]?.consent).toBe('proposed');
    must(await consents(ref, neighbourDecider));
    must(await world.officers.publishCompetition(ref, act(officer, 'competition.publish')));
    await world.settle();
    const call = must(await world.bidders.viewInvitation(bidder(ref.id, provider)));
    expect(call.parts).toEqual([
      { authority, shareBp: 6_500, places: 13, ceilingCents: 6_500_000 },
      { authority: neighbour, shareBp: 3_500, places: 7, ceilingCents: 3_500_000 },
    ]);
    expect(JSON.stringify(call)).not.toContain(SECRET);
    const told = world.house
      .events()
      .flatMap(({ facts }) => facts.filter(({ type }) => type === 'competition.published'));
    expect(told).toMatchObject([{ parts: [{ authority }, { authority: neighbour }] }]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    const { rows } = await world.officers.listRingCalls(neighbour, ask);
    expect(rows).toMatchObject([{ state: 'open', proposedBy: neighbourOfficer, givenBy: neighbourDecider }]);
  });

  it('is declined by one person with a reason, which the lead reads and no other buyer', async () => {
    const third = id('authority', 'aut_00000000000000000000000003');
    const ref = await sent([...buyers.slice(0, 1), ...[neighbour, third].map(thirdOf)]);
    const reason = 'Meillä ei ole tähän rahaa tänä vuonna.';
    must(await world.officers.declineCall(ref, neighbour, reason, act(neighbourOfficer, 'ring_call.decline')));
    expect(must(await world.officers.viewCompetition(ref)).parts?.slice(1)).toMatchObject([
      { authority: neighbour, consent: 'declined', reason },
      { authority: third, consent: 'asked' },
    ]);
    const own = await world.officers.listRingCalls(neighbour, ask);
    expect(own.rows[0]?.parts[1]).toMatchObject({ consent: 'declined', reason });
    const others = await world.officers.listRingCalls(third, ask);
    expect(others.rows[0]?.parts[1]).toMatchObject({ consent: 'declined' });
    expect(JSON.stringify(others)).not.toContain(reason);
    const stranger = await world.officers.declineCall(ref, authority, reason, act(officer, 'ring_call.decline'));
    expect(codeOf(stranger)).toBe('competition.not_found');
  });

  it('does not exist to anybody who does not buy by it', async () => {
    const ref = await sent();
    const stranger = 'aut_00000000000000000000000009' as Id<'authority'>;
    expect(codeOf(await consents(ref, neighbourOfficer, stranger))).toBe('competition.not_found');
    expect(codeOf(await consents(ref, neighbourOfficer, authority))).toBe('competition.not_found');
    expect(codeOf(await consents({ ...ref, authority: neighbour }, neighbourOfficer))).toBe('competition.not_found');
  });
});
