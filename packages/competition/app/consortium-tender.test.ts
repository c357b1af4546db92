import { plusMs } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { zCompetitionFinal } from '../events.ts';
import { aConsortium, MEMBER, MEMBER_NAME, RELIED_ON, THE_LEAD, THE_MEMBER } from '../testing/consortium-builders.ts';
import { providerId, WORLD } from '../testing/default-world.ts';
import {
  bids,
  decided,
  evaluatorsDeclare,
  finalised,
  opened,
  openersApprove,
  published,
  scored,
} from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { provider, otherProvider, officer, opener, evaluator, decider } = WORLD;
const { consortium } = aConsortium();
let world: World;
let ref: CompetitionRef;

beforeEach(async () => {
  world = await aWorld();
  world.around.groups.set(provider, { consortium, edition: 2, members: [MEMBER], reliedOn: [RELIED_ON] });
  ref = await published(world);
});

const tenderOf = async (organisation = provider) => {
  const found = (await world.officers.listTenders(ref)).rows.find((one) => one.provider === organisation);
  if (found === undefined) throw new RangeError('no tender');
  return found;
};
const lineOf = async (organisation = provider) => {
  const competition = must(await world.officers.viewOpened(ref));
  return (await world.officers.listOpeningLines(competition)).rows.find((one) => one.provider === organisation);
};

describe('a consortium’s tender', () => {
  it('is opened as what was admitted, and told to officials with its parties', async () => {
    await bids(world, ref, provider, { content: { consortium: aConsortium() } });
    await opened(world, ref);
    expect(await tenderOf()).toMatchObject({
      state: 'valid',
      content: { consortium: aConsortium() },
      admittedAs: { consortium, edition: 2, members: [MEMBER], reliedOn: [RELIED_ON] },
    });
    expect(await tenderOf()).not.toHaveProperty('deviation');
    expect(await lineOf()).not.toHaveProperty('deviation');
  });

  it('names nobody in anything that is stored before the opening', async () => {
    const own = bidder(ref.id, provider);
    must(await world.bidders.startTender(own, act(WORLD.signatory, 'tender.start')));
    const text = JSON.stringify({ consortium: aConsortium() });
    must(await world.bidders.saveDraft(own, text, act(WORLD.signatory, 'tender.save_draft')));
    await bids(world, ref, provider, { content: { consortium: aConsortium() }, keepsCopy: true });
    expect(must(await world.bidders.readOwnCopy(own)).text).toContain(MEMBER_NAME);
    const everything = [await world.house.dump(), JSON.stringify([...world.files]), ...world.house.logLines].join();
    for (const secret of [MEMBER, RELIED_ON, MEMBER_NAME, consortium]) expect(everything).not.toContain(secret);
  });

  it.each([
    ['not_named', undefined],
    ['other_parties', aConsortium({ members: [THE_LEAD, { ...THE_MEMBER, organisation: providerId(9) }] })],
    ['other_edition', aConsortium({ edition: 1 })],
  ] as const)('that differs from the admission is valid and marked %s', async (deviation, named) => {
    await bids(world, ref, provider, named === undefined ? {} : { content: { consortium: named } });
    await opened(world, ref);
    expect(await tenderOf()).toMatchObject({ state: 'valid', deviation });
    expect(await lineOf()).toMatchObject({ finding: 'valid', deviation });
    expect(world.house.events().flatMap(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ type: 'tender.opened', deviation }),
    );
  });

  it('of a bidder admitted alone is marked; one led by somebody else is no tender of the bidder', async () => {
    await bids(world, ref, otherProvider, {
      content: { consortium: aConsortium({ members: [{ ...THE_LEAD, organisation: otherProvider }, THE_MEMBER] }) },
    });
    await bids(world, ref, WORLD.thirdProvider, { content: { consortium: aConsortium() } });
    await opened(world, ref);
    expect(await tenderOf(otherProvider)).toMatchObject({ state: 'valid', deviation: 'not_admitted' });
    expect(await tenderOf(WORLD.thirdProvider)).toMatchObject({ state: 'invalid', reason: 'unreadable' });
  });

  it('is invalid while a change of the consortium is not judged', async () => {
    await bids(world, ref, provider, { content: { consortium: aConsortium() } });
    world.around.admitted.delete(provider);
    await opened(world, ref);
    expect(await tenderOf()).toMatchObject({
      state: 'invalid',
      reason: 'membership_lapsed',
      admittedAs: { consortium },
    });
  });

  it('shows evaluators how many it is and what they do, and no name', async () => {
    await bids(world, ref, provider, { content: { consortium: aConsortium() } });
    await opened(world, ref);
    await evaluatorsDeclare(world, ref);
    const [masked] = must(await world.officers.listMaskedTenders(ref, evaluator)).rows;
    expect(masked?.consortium).toEqual({ members: 2, reliedOn: 1, roles: [{ fi: 'Ohjaus' }, { sv: 'Jobbcoachning' }] });
    for (const secret of [MEMBER, MEMBER_NAME, provider]) expect(JSON.stringify(masked)).not.toContain(secret);
  });
});

describe('somebody of a member’s own', () => {
  it('is listed as one to whom a tie can be declared, and tied by the register whatever they say', async () => {
    expect(must(await world.officers.listInvited(ref)).rows).toContainEqual({ organisation: MEMBER, lead: provider });
    const word = { capacity: 'evaluator', organisations: [], people: [], own: [MEMBER] } as const;
    must(await world.officers.declareInterests(ref, word, act(evaluator, 'competition.declare_interests')));
    const { statements } = must(await world.officers.viewCompetition(ref));
    expect(statements).toMatchObject([{ by: evaluator, organisations: [MEMBER] }]);
  });

  it('does not open, cancel, ask, score, rule, lock or decide', async () => {
    await bids(world, ref, provider, { content: { consortium: aConsortium() } });
    const own = [RELIED_ON];
    const cancel = { do: 'cancel', reason: 'Tarve poistui', organisations: own } as const;
    expect(codeOf(await world.officers.endCompetition(ref, cancel, act(decider, 'competition.cancel')))).toBe(
      'competition.conflict_of_interest',
    );
    world.house.clock.moveTo(plusMs(must(await world.officers.viewCompetition(ref)).deadline, 60_000));
    const word = { declaresNoConflict: true, organisations: own };
    expect(codeOf(await world.officers.approveOpening(ref, word, act(opener, 'competition.approve_opening')))).toBe(
      'competition.conflict_of_interest',
    );
    await openersApprove(world, ref);
    await world.settle();
    const tender = { authority: ref.authority, competition: ref.id, tender: (await tenderOf()).id };
    const ask = { do: 'ask', question: 'Miten?', ground: 'unclear', deadline: WORLD.deadline } as const;
    expect(codeOf(await world.officers.judgeTender(tender, ask, own, act(officer, 'tender.ask')))).toBe(
      'competition.conflict_of_interest',
    );
    await evaluatorsDeclare(world, ref);
    const scores = { method: { score: 300, note: 'Selkeä' } };
    const record = { do: 'record', scores } as const;
    expect(codeOf(await world.officers.recordScores(tender, record, own, act(evaluator, 'score.record')))).toBe(
      'competition.conflict_of_interest',
    );
    const evaluation = await scored(world, ref, () => 500);
    const reasons = { [tender.tender]: 'Ainoa ja hyvä tarjous' };
    const reasoning = { evaluation, reasons, userNeeds: 'Kaksi kieltä', organisations: [MEMBER] };
    expect(codeOf(await world.officers.decideCompetition(ref, reasoning, act(decider, 'competition.decide')))).toBe(
      'competition.conflict_of_interest',
    );
  });
});

describe('a consortium that wins', () => {
  const winner = async () => {
    const evaluation = await scored(world, ref, () => 500);
    await decided(world, ref, evaluation);
    await finalised(world, ref);
    const facts = world.house.events().flatMap((one) => one.facts);
    const final = zCompetitionFinal.parse(facts.find(({ type }) => type === 'competition.final'));
    return final.winners[0];
  };

  it('is told to agreements with its parties and its split, without a word of their own', async () => {
    await bids(world, ref, provider, { content: { consortium: aConsortium() } });
    await opened(world, ref);
    const won = await winner();
    expect(won?.group).toEqual({
      consortium,
      edition: 2,
      members: [
        { organisation: provider, municipalities: ['905'] },
        { organisation: MEMBER, municipalities: ['499'] },
      ],
      reliedOn: [RELIED_ON],
      split: aConsortium().split,
      isJointlyLiable: true,
      leadInvoices: true,
    });
    expect(JSON.stringify(won)).not.toContain(MEMBER_NAME);
  });

  it('is those who were admitted, when its tender names none', async () => {
    await bids(world, ref, provider);
    await opened(world, ref);
    expect((await winner())?.group).toEqual({
      consortium,
      edition: 2,
      members: [{ organisation: provider }, { organisation: MEMBER }],
      reliedOn: [RELIED_ON],
    });
  });

  it('is none where the bidder was admitted alone, whomever its tender names', async () => {
    world.around.groups.clear();
    await bids(world, ref, provider, { content: { consortium: aConsortium() } });
    await opened(world, ref);
    expect(await winner()).not.toHaveProperty('group');
  });
});
