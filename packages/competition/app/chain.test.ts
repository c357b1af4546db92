import { id, plusMs } from '@kt/kernel';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { describe, expect, it } from 'vitest';
import { competitionTable } from '../store/keys.ts';
import { TWO_MORE, WORLD } from '../testing/default-world.ts';
import { bids, decided, finalised, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must } from '../testing/world.ts';
import { receiptText } from './receipt.ts';

const agreement = (n: number) => id('agreement', `agr_${String(n).padStart(26, '0')}`);

describe('the whole chain', () => {
  it('goes from a draft to signed agreements', async () => {
    const world = await aWorld();
    const { officers, bidders } = world;
    const ref = await published(world, { callOff: 'preference_order', options: TWO_MORE });
    const call = await bidders.viewInvitation({ authority: WORLD.authority, id: ref.id, organisation: WORLD.provider });
    expect(must(call).options).toEqual(TWO_MORE);
    const invitations = await bidders.listInvitations(WORLD.authority, WORLD.provider);
    expect(invitations.rows).toMatchObject([
      { competition: ref.id, invitedAt: WORLD.publishing, state: 'open', deadline: WORLD.deadline },
    ]);

    await bids(world, ref, WORLD.provider, { price: 250_000 });
    await bids(world, ref, WORLD.otherProvider, { price: 200_000 });
    await bids(world, ref, WORLD.thirdProvider, { price: 180_000 });
    await opened(world, ref);
    const view = must(await officers.viewCompetition(ref));
    expect(view).toMatchObject({ state: 'evaluating', opened: { valid: 3, invalid: 0, void: 0 } });

    const evaluation = await scored(world, ref, (index) => [500, 300, 300][index] ?? 0);
    await decided(world, ref, evaluation);
    expect(must(await officers.viewCompetition(ref)).decision?.winners.map(({ rank }) => rank)).toEqual([1, 2]);
    await finalised(world, ref);

    const states = (await officers.listTenders(ref)).rows.map(({ rank, state }) => [rank, state]);
    expect(states.sort()).toEqual([
      [1, 'won'],
      [2, 'won'],
      [3, 'not_used'],
    ]);
    const final = world.house
      .events()
      .flatMap((event) => event.facts)
      .find(({ type }) => type === 'competition.final');
    expect(final).toMatchObject({
      costCentre: '4711',
      serviceType: 'work_coaching',
      callOff: 'preference_order',
      options: TWO_MORE,
      winners: [
        { rank: 1, places: 10, ceilingCents: 2_500_000 },
        { rank: 2, places: 10, ceilingCents: 2_500_000 },
      ],
    });

    const record = (provider: typeof WORLD.provider, n: number) => ({
      authority: WORLD.authority,
      agreement: agreement(n),
      competition: ref.id,
      provider,
    });
    const subscriber = officers.subscribers.find(({ type }) => type === 'agreement.activated');
    const winners = must(await officers.viewCompetition(ref)).decision?.winners ?? [];
    const terms = {
      type: 'agreement.activated',
      at: world.house.clock.now(),
      by: 'per_x',
      termsVersion: 1,
      serviceType: 'work_coaching',
      start: '2026-04-01',
      end: '2027-04-01',
      places: 1,
      ceilingCents: 1,
      costCentre: 'x',
      languages: [],
      municipalities: [],
      rateCard: { version: 1, steps: [], milestoneShareCap: 0 },
    };
    const origin = {
      event: id('event', `evt_${'0'.repeat(26)}`),
      context: 'agreements',
      aggregate: 'agreement',
      subject: 'x',
      seq: 1,
    };
    for (const [n, { provider }] of winners.entries()) {
      expect(
        codeOf(
          (await subscriber?.handle({ ...terms, ...record(provider, n) }, act('system:x', 'on.x'), origin)) ?? {
            ok: false,
            error: { code: 'none' },
          },
        ),
      ).toBe('ok');
    }
    expect(must(await officers.viewCompetition(ref)).state).toBe('complete');
  });

  it('needs no visitor to pass a deadline, only the clock', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const { db, log } = world.house.platform;
    const sweep = () =>
      sweepDue({ db, table: competitionTable, handlers: world.officers.dueHandlers, log }, world.house.clock.now());
    world.house.clock.moveTo(plusMs(WORLD.deadline, -1));
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
    world.house.clock.moveTo(WORLD.deadline);
    expect(await sweep()).toEqual({ done: 1, refused: 0 });
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('sealed');
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
  });

  it('ends without tenders when nobody bids', async () => {
    const world = await aWorld();
    const ref = await published(world);
    await opened(world, ref);
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('no_tenders');
  });

  it('gives the parties the comparison after the decision, and nobody anything before', async () => {
    const world = await aWorld();
    const ref = await published(world, { winners: 1 });
    await bids(world, ref, WORLD.provider);
    await bids(world, ref, WORLD.otherProvider, { price: 300_001 });
    const own = bidder(ref.id);
    expect(codeOf(await world.bidders.viewResult(own))).toBe('competition.not_decided');
    await opened(world, ref);
    const evaluation = await scored(world, ref, () => 400);
    expect(codeOf(await world.bidders.viewResult(own))).toBe('competition.not_decided');
    await decided(world, ref, evaluation);
    const result = must(await world.bidders.viewResult(own));
    expect(result.ranking).toMatchObject([{ rank: 1, provider: WORLD.provider, total: 8_800 }]);
    expect(result.own).toMatchObject({ state: 'ranked', reasons: expect.stringContaining('Perustelu') as string });
    const loser = must(await world.bidders.viewResult(bidder(ref.id, WORLD.otherProvider)));
    expect(loser.own).toMatchObject({ state: 'invalid', invalidity: 'over_cap' });
    expect(codeOf(await world.bidders.viewResult(bidder(ref.id, WORLD.thirdProvider)))).toBe('competition.not_found');
  });

  it('takes the next in rank when a winner refuses', async () => {
    const world = await aWorld();
    const ref = await published(world, { winners: 1 });
    await bids(world, ref, WORLD.provider, { price: 100_000 });
    await bids(world, ref, WORLD.otherProvider, { price: 200_000 });
    await opened(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    await finalised(world, ref);
    must(await world.officers.refuseAward(ref, WORLD.provider, act(WORLD.officer, 'competition.refuse_award')));
    await world.settle();
    await finalised(world, ref);
    const { decision } = must(await world.officers.viewCompetition(ref));
    expect(decision).toMatchObject({ version: 2, winners: [{ provider: WORLD.otherProvider, rank: 2 }] });
    const tenders = (await world.officers.listTenders(ref)).rows.map(({ provider, state }) => [provider, state]);
    expect(new Map(tenders as [string, string][])).toEqual(
      new Map([
        [WORLD.provider, 'not_used'],
        [WORLD.otherProvider, 'won'],
      ]),
    );
  });

  it('gives receipts that anybody can check', async () => {
    const world = await aWorld();
    const ref = await published(world);
    await bids(world, ref, WORLD.provider);
    const { receipts, receiptKey } = must(await world.bidders.viewOwnTender(bidder(ref.id)));
    const [receipt] = receipts;
    expect(receipt).toMatchObject({ version: 2, at: WORLD.publishing });
    const text = receiptText(ref.id, receipt?.hash ?? '', receipt?.at ?? WORLD.drafting);
    expect(verifySignature(receiptKey, text, receipt?.signature ?? '')).toBe(true);
    expect(verifySignature(receiptKey, text.replace('2026', '2025'), receipt?.signature ?? '')).toBe(false);
  });
});
