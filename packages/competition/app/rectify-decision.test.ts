import { type Id, type Instant, id, plusHours } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeTransparency, tables as publicTables } from '../../transparency/compose.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import { competitionStores } from '../store/stores.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, evaluatorsDeclare, finalised, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';
import { recordAgreement } from './record-agreement.ts';
import type { Rectification } from './rectify-decision.ts';

const { decider, evaluator, officer, provider, otherProvider, thirdProvider } = WORLD;
type Provider = Id<'organisation'>;
type Scores = ReadonlyMap<Provider, number>;
let world: World;
let ref: CompetitionRef;

const tenders = async () => (await world.officers.listTenders(ref)).rows;
const tenderOf = async (owner: Provider) => {
  const found = (await tenders()).find((row) => row.provider === owner);
  if (found === undefined) throw new Error(owner);
  return found;
};
const view = async () => must(await world.officers.viewCompetition(ref));
const winners = async () => (await view()).decision?.winners.map((one) => one.provider);

/** Three tenders of rising prices, decided; scores alike unless given. */
const aDecision = async (over: Partial<CompetitionContent> = {}, scores: Scores = new Map()) => {
  ref = await published(world, { winners: 1, ...over });
  const prices = [60_000, 120_000, 240_000];
  for (const [n, one] of [provider, otherProvider, thirdProvider].entries())
    await bids(world, ref, one, { price: prices[n] ?? 0 });
  await opened(world, ref);
  const owners = new Map((await tenders()).map((row) => [row.id, row.provider]));
  await evaluatorsDeclare(world, ref);
  const { rows } = must(await world.officers.listMaskedTenders(ref, evaluator));
  const ofOwner = rows.map(({ tender }) => scores.get(owners.get(tender) ?? provider) ?? 400);
  await decided(world, ref, await scored(world, ref, (index) => ofOwner[index] ?? 0));
};

const aRectification = async (over: Partial<Rectification> = {}): Promise<Rectification> => ({
  evaluation: must(await world.officers.viewEvaluation(ref)).document,
  reasons: Object.fromEntries((await tenders()).map((row) => [row.id, `Oikaistu perustelu ${row.id}`])),
  userNeeds: 'Palvelu molemmilla kielillä',
  organisations: [],
  initiative: 'authority',
  reason: 'Voittaja ei täytä vaatimusta',
  dropped: [],
  ...over,
});
const rectify = async (over: Partial<Rectification> = {}, by: string = decider) => {
  const done = await world.officers.rectifyDecision(ref, await aRectification(over), act(by, 'competition.rectify'));
  expect(await world.settle()).toEqual([]);
  return codeOf(done);
};
const signs = async (owner: Provider) => {
  const agreement = id('agreement', `agr_${'1'.padStart(26, '0')}`);
  const record = recordAgreement(competitionStores(world.house.platform));
  must(await record(ref, { provider: owner, agreement }, act('system:agreements', 'on.activated')));
  await world.settle();
};
/** Halts the signing while the decision is corrected. */
const halted = async (number: number) => {
  const file = { do: 'file_remedy', kind: 'rectification' } as const;
  must(await world.officers.handleRemedy(ref, file, [], act(officer, 'competition.file_remedy')));
  return async () => {
    const settles = { do: 'settle_remedy', number } as const;
    must(await world.officers.handleRemedy(ref, settles, [], act(officer, 'competition.settle_remedy')));
  };
};
const facts = (type: string) =>
  world.house.events().flatMap((event) => event.facts.filter((fact) => fact.type === type));

beforeEach(async () => {
  world = await aWorld();
});

describe('a rectified decision', () => {
  it('is a new version with a standstill of its own, and its winner gets the terms after that', async () => {
    await aDecision();
    await finalised(world, ref);
    expect(await winners()).toEqual([provider]);
    const own = await tenderOf(provider);
    const at: Instant = plusHours(world.house.clock.now(), 30);
    world.house.clock.moveTo(at);
    expect(await rectify({ dropped: [own.id], initiative: 'provider' })).toBe('competition.rectification_late');
    expect(await rectify({ dropped: [own.id] })).toBe('competition.remedy_needed');
    const settles = await halted(1);
    expect(await rectify({ dropped: [own.id] })).toBe('ok');
    await settles();
    const { decision, state, evaluation } = await view();
    expect({ state, decision }).toMatchObject({
      state: 'decided',
      decision: { version: 2, at, winners: [{ provider: otherProvider, rank: 2 }], evaluation: evaluation?.document },
    });
    expect((decision?.standstillEnds ?? at) > plusHours(at, 13 * 24)).toBe(true);
    expect(facts('competition.rectified')).toMatchObject([{ supersedes: 1, initiative: 'authority', by: decider }]);
    expect(facts('competition.decided')).toMatchObject([{ version: 1 }, { version: 2, winners: [{ rank: 2 }] }]);
    await finalised(world, ref);
    expect(facts('competition.final').at(-1)).toMatchObject({ version: 2, winners: [{ provider: otherProvider }] });
    const states = new Map((await tenders()).map((row) => [row.provider, row.state]));
    expect([provider, otherProvider, thirdProvider].map((one) => states.get(one))).toEqual([
      'not_won',
      'won',
      'not_won',
    ]);
  });

  it('tells every party its own new reasons beside the same comparison, and keeps what it corrects', async () => {
    await aDecision();
    const first = must(await world.bidders.viewResult(bidder(ref.id)));
    const own = await tenderOf(provider);
    expect(await rectify({ dropped: [own.id] })).toBe('ok');
    const result = must(await world.bidders.viewResult(bidder(ref.id)));
    expect(result).toMatchObject({
      decision: { version: 2 },
      corrects: { version: 1, reason: 'Voittaja ei täytä vaatimusta' },
      own: { reasons: `Oikaistu perustelu ${own.id}` },
    });
    expect(first).not.toHaveProperty('corrects');
    expect(result.ranking).toEqual(first.ranking);
    expect(must(await world.officers.viewDecision(ref))).toMatchObject({
      excluded: [],
      rectifies: { version: 1, initiative: 'authority', reason: 'Voittaja ei täytä vaatimusta', dropped: [own.id] },
    });
  });

  it('lets the dropped one win no more when the next in rank refuses', async () => {
    await aDecision();
    expect(await rectify({ dropped: [(await tenderOf(provider)).id] })).toBe('ok');
    await finalised(world, ref);
    must(await world.officers.refuseAward(ref, otherProvider, act('system:agreements', 'on.refusal')));
    expect(await world.settle()).toEqual([]);
    expect(await winners()).toEqual([thirdProvider]);
    expect((await view()).decision?.version).toBe(3);
  });

  it('can itself be corrected', async () => {
    await aDecision();
    expect(await rectify({ dropped: [(await tenderOf(provider)).id] })).toBe('ok');
    expect(await rectify()).toBe('ok');
    expect(await winners()).toEqual([provider]);
    expect((await view()).decision?.version).toBe(3);
  });

  it('takes no win from under a signed agreement, but may be written better', async () => {
    await aDecision({ winners: 2 });
    await finalised(world, ref);
    await signs(provider);
    const [signed, unsigned] = [await tenderOf(provider), await tenderOf(otherProvider)];
    expect(await rectify({ dropped: [signed.id] })).toBe('competition.signed_already');
    expect((await view()).decision?.version).toBe(1);
    const settles = await halted(1);
    expect(await rectify({ dropped: [unsigned.id] })).toBe('ok');
    await settles();
    expect(await winners()).toEqual([provider, thirdProvider]);
    await finalised(world, ref);
    await signs(thirdProvider);
    expect((await view()).state).toBe('complete');
    expect(await rectify({ dropped: [unsigned.id], reason: 'Perustelut puutteelliset' })).toBe('ok');
    await finalised(world, ref);
    expect((await view()).state).toBe('complete');
  });

  it.each(['agreement.refused', 'agreement.withdrawn'])('is not disturbed by an %s that crosses it', async (type) => {
    await aDecision();
    await finalised(world, ref);
    const settles = await halted(1);
    expect(await rectify({ dropped: [(await tenderOf(provider)).id] })).toBe('ok');
    await settles();
    const agreement = id('agreement', `agr_${'1'.padStart(26, '0')}`);
    const told = {
      type,
      at: world.house.clock.now(),
      by: decider,
      authority: ref.authority,
      competition: ref.id,
      agreement,
      provider,
    };
    const event = id('event', `evt_${'1'.padStart(26, '0')}`);
    const origin = { event, context: 'agreements', aggregate: 'agreement', subject: agreement, seq: 1 };
    const listening = world.officers.subscribers.filter((one) => one.type === type);
    expect(listening).toHaveLength(1);
    for (const one of listening)
      expect(await one.handle(told, act('system:competition', one.name), origin)).toMatchObject({ ok: true });
    expect(await winners()).toEqual([otherProvider]);
    expect((await view()).decision?.version).toBe(2);
  });

  it('waits for an open remedy before it is final', async () => {
    await aDecision();
    const file = { do: 'file_remedy', kind: 'appeal' } as const;
    must(await world.officers.handleRemedy(ref, file, [], act(officer, 'competition.file_remedy')));
    expect(await rectify({ dropped: [(await tenderOf(provider)).id] })).toBe('ok');
    world.house.clock.moveTo((await view()).decision?.standstillEnds ?? world.house.clock.now());
    const onClock = { by: 'clock', operation: 'clock.competition' };
    expect(codeOf(await world.officers.actWhenDue(ref, onClock))).toBe('competition.remedy_open');
    const settles = { do: 'settle_remedy', number: 1 } as const;
    must(await world.officers.handleRemedy(ref, settles, [], act(officer, 'competition.settle_remedy')));
    await finalised(world, ref);
    expect(facts('competition.final')).toMatchObject([{ version: 2, winners: [{ provider: otherProvider }] }]);
  });

  it('is what becomes public, once its winners have signed', async () => {
    await aDecision();
    await finalised(world, ref);
    const settles = await halted(1);
    expect(await rectify({ dropped: [(await tenderOf(provider)).id] })).toBe('ok');
    await settles();
    await finalised(world, ref);
    await signs(otherProvider);
    const house = await aHouse(publicTables, world.house.clock.now());
    const { subscribers, views } = composeTransparency(house.platform);
    for (const event of world.house.events())
      for (const fact of event.facts.filter(({ type }) => type.startsWith('competition.')))
        for (const one of subscribers.filter(({ type }) => type === fact.type)) {
          const origin = { event: event.id, context: 'competition', aggregate: 'competition', subject: ref.id, seq: 1 };
          must(await one.handle(fact, act('system:transparency', one.name), origin));
        }
    const { rows } = (await views.decisions(ref.authority)).value;
    expect(rows).toMatchObject([{ competition: ref.id, winners: [{ rank: 2, provider: otherProvider }] }]);
  });
});

describe('a rectification is refused', () => {
  it('to those who prepared the decision, and to somebody of a tenderer’s own', async () => {
    await aDecision();
    for (const person of [officer, evaluator]) expect(await rectify({}, person)).toBe('competition.same_person');
    for (const own of [provider, thirdProvider])
      expect(await rectify({ organisations: [own] })).toBe('competition.conflict_of_interest');
    expect((await view()).decision?.version).toBe(1);
  });

  it('without a reason, reasons for every tender, or the evaluation that the decision rests on', async () => {
    await aDecision();
    expect(await rectify({ reason: ' ' })).toBe('competition.reason_missing');
    expect(await rectify({ reasons: {} })).toBe('competition.reasons_missing');
    expect(await rectify({ evaluation: '0'.repeat(64) })).toBe('competition.evaluation_changed');
    const all = (await tenders()).map((row) => row.id);
    expect(await rectify({ dropped: all })).toBe('competition.nothing_to_rank');
    const foreign = id('tender', `tnd_${'9'.padStart(26, '0')}`);
    expect(await rectify({ dropped: [foreign] })).toBe('competition.not_ranked');
  });

  it('when the others would stand in another order without the dropped one', async () => {
    const scores = new Map([
      [provider, 500],
      [otherProvider, 300],
      [thirdProvider, 400],
    ]);
    await aDecision({}, scores);
    const { rows } = await world.officers.listTenders(ref);
    expect(new Map(rows.map((row) => [row.provider, row.rank]))).toEqual(
      new Map([
        [provider, 1],
        [thirdProvider, 2],
        [otherProvider, 3],
      ]),
    );
    expect(await rectify({ dropped: [(await tenderOf(provider)).id] })).toBe('competition.ranking_would_change');
    expect(await rectify({ dropped: [(await tenderOf(thirdProvider)).id] })).toBe('ok');
  });

  it('before the decision', async () => {
    ref = await published(world);
    const early = { evaluation: '0'.repeat(64), reasons: {}, userNeeds: 'Molemmat kielet', organisations: [] };
    const given = { ...early, initiative: 'authority', reason: 'Laskuvirhe', dropped: [] } as const;
    expect(codeOf(await world.officers.rectifyDecision(ref, given, act(decider, 'competition.rectify')))).toBe(
      'lifecycle.not_allowed',
    );
  });
});
