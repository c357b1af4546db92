import { instant, plusHours } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { earliestAnswerBy } from '../domain/clarification.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must } from '../testing/world.ts';

const decidedWorld = async () => {
  const world = await aWorld();
  const ref = await published(world, { winners: 1 });
  await bids(world, ref, WORLD.provider, { price: 100_000 });
  await bids(world, ref, WORLD.otherProvider, { price: 300_001 });
  await opened(world, ref);
  const evaluation = await scored(world, ref, () => 400);
  await decided(world, ref, evaluation);
  return { world, ref, evaluation };
};
const text = (file: { readonly bytes: Uint8Array }) => new TextDecoder().decode(file.bytes);

describe('the notice of a decision', () => {
  it('goes to every party with its own letter and its own times, once', async () => {
    const { world, ref } = await decidedWorld();
    const own = bidder(ref.id);
    expect(must(await world.bidders.viewResult(own)).notice).toBeUndefined();
    expect(await world.serve()).toEqual([]);
    expect(await world.serve()).toEqual([]);
    const { rows } = await world.officers.listNotices(ref);
    expect(new Set(rows.map(({ provider }) => provider))).toEqual(new Set([WORLD.provider, WORLD.otherProvider]));
    expect(rows).toHaveLength(2);
    const { notice } = must(await world.bidders.viewResult(own));
    expect(notice).toMatchObject({ provider: WORLD.provider, state: 'sent', version: 1, decision: 1 });
    expect(instant(notice?.appealBy ?? '') < instant(notice?.rectifyBy ?? '')).toBe(true);
    expect(JSON.stringify(notice)).not.toContain('.pdf');
  });

  it('counts the times from when it was sent, not from the decision', async () => {
    const { world, ref } = await decidedWorld();
    const { decision } = must(await world.officers.viewCompetition(ref));
    world.house.clock.moveTo(plusHours(decision?.at ?? world.house.clock.now(), 14 * 24));
    await world.serve();
    const { rows } = await world.officers.listNotices(ref);
    expect(rows.every(({ rectifyBy }) => rectifyBy > (decision?.standstillEnds ?? ''))).toBe(true);
  });

  it('is recorded as opened the first time only', async () => {
    const { world, ref } = await decidedWorld();
    const own = bidder(ref.id);
    const open = () => world.bidders.openOwnNotice(own, act(WORLD.signatory, 'notice.open'));
    expect(codeOf(await open())).toBe('competition.not_found');
    await world.serve();
    must(await open());
    expect(codeOf(await open())).toBe('lifecycle.not_allowed');
    const { rows } = await world.officers.listNotices(ref);
    expect(rows.find(({ provider }) => provider === WORLD.provider)?.openedAt).toBe(world.house.clock.now());
    expect(rows.find(({ provider }) => provider === WORLD.otherProvider)?.openedAt).toBeUndefined();
  });

  it('hands a party its own letter and nobody else’s', async () => {
    const { world, ref } = await decidedWorld();
    await world.serve();
    const asked = { letter: 'feedback', language: 'sv' } as const;
    const first = must(await world.bidders.readOwnLetter(bidder(ref.id), asked));
    expect(text(first)).toContain(`sv feedback ${WORLD.provider}`);
    const other = must(await world.bidders.readOwnLetter(bidder(ref.id, WORLD.otherProvider), asked));
    expect(text(other)).toContain(`sv feedback ${WORLD.otherProvider}`);
    const stranger = await world.bidders.readOwnLetter(bidder(ref.id, WORLD.thirdProvider), asked);
    expect(codeOf(stranger)).toBe('competition.not_found');
    const officers = { ...asked, decision: 1, provider: WORLD.otherProvider };
    expect(text(must(await world.officers.readNoticeLetter(ref, officers)))).toBe(text(other));
    const unsent = await world.officers.readNoticeLetter(ref, { ...officers, decision: 2 });
    expect(codeOf(unsent)).toBe('competition.not_found');
  });

  it('tells in the decision what a tenderer was asked, when, by when, and that it answered', async () => {
    const world = await aWorld();
    const ref = await published(world, { winners: 1 });
    for (const one of [WORLD.provider, WORLD.otherProvider]) await bids(world, ref, one);
    await opened(world, ref);
    const { rows } = await world.officers.listTenders(ref);
    const { id: tender } = rows.find(({ provider }) => provider === WORLD.provider) ?? expect.fail();
    const askedAt = world.house.clock.now();
    const deadline = earliestAnswerBy(askedAt);
    const asking = { do: 'ask', ground: 'unclear', about: 'method', question: 'Kuka ohjaa?', deadline } as const;
    const of = { authority: ref.authority, competition: ref.id, tender };
    must(await world.officers.judgeTender(of, asking, [], act(WORLD.officer, 'clarify')));
    const said = { number: 1, answer: 'Kaksi ohjaajaa.' };
    const word = act(WORLD.signatory, 'tender.answer_clarification');
    must(await world.bidders.answerClarification(bidder(ref.id), said, word));
    await decided(world, ref, await scored(world, ref, () => 400));
    expect(await world.serve()).toEqual([]);
    const letter = text(
      must(await world.bidders.readOwnLetter(bidder(ref.id), { letter: 'decision', language: 'fi' })),
    );
    const [, , facts = ''] = /^(fi decision) (.*)$/s.exec(letter) ?? [];
    const told = (JSON.parse(facts) as { readonly tenders: readonly Record<string, unknown>[] }).tenders;
    expect(told.find((one) => one['tender'] === tender)?.['clarifications']).toMatchObject([
      { about: 'criterion', askedAt, deadline, answeredAt: askedAt, answer: 'Kaksi ohjaajaa.' },
    ]);
    expect(told.find((one) => one['tender'] !== tender)).not.toHaveProperty('clarifications');
  });

  it('is given anew for a corrected decision, with what it corrects', async () => {
    const { world, ref, evaluation } = await decidedWorld();
    await world.serve();
    const { rows: tenders } = await world.officers.listTenders(ref);
    const correction = {
      evaluation,
      initiative: 'authority',
      reason: 'Perusteluissa oli virhe',
      dropped: [],
      reasons: Object.fromEntries(tenders.map(({ id }) => [id, 'Uusi perustelu'])),
      userNeeds: 'Molemmilla kielillä',
      organisations: [],
    } as const;
    must(await world.officers.rectifyDecision(ref, correction, act(WORLD.decider, 'competition.rectify')));
    await world.settle();
    expect(await world.serve()).toEqual([]);
    const { rows } = await world.officers.listNotices(ref);
    expect(rows.map(({ decision }) => decision)).toEqual([2, 2, 1, 1]);
    const letter = { letter: 'decision', language: 'fi' } as const;
    expect(text(must(await world.bidders.readOwnLetter(bidder(ref.id), letter)))).toContain('Perusteluissa oli virhe');
  });

  it('tells no name, price or text in an event', async () => {
    const { world, ref } = await decidedWorld();
    await world.serve();
    const sent = world.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'notice.sent'));
    expect(sent).toHaveLength(2);
    expect(JSON.stringify(sent)).not.toMatch(/Perustelu|Majakan|100000/);
    expect(ref.id).toBe((sent[0] as { readonly competition?: string }).competition);
  });
});
