import type { Id } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { earliestAnswerBy } from '../domain/clarification.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, evaluatorsDeclare, finalised, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, codeOf, must, type World } from '../testing/world.ts';
import type { RemedyStep } from './handle-remedy.ts';
import type { CompetitionRef } from './ports.ts';

const { officer, decider, opener, otherOpener, evaluator, otherEvaluator } = WORLD;
const { provider, otherProvider, thirdProvider } = WORLD;
/** Tenders are opened within minutes of the deadline. */
const ANSWER_BY = earliestAnswerBy(WORLD.deadline);
let world: World;
let ref: CompetitionRef;

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
});

const tenderOf = async (organisation: Id<'organisation'>) => {
  const { rows } = await world.officers.listTenders(ref);
  const tender = rows.find((row) => row.provider === organisation)?.id;
  if (tender === undefined) throw new Error(organisation);
  return { authority: ref.authority, competition: ref.id, tender };
};
const cancel = async (organisations: readonly Id<'organisation'>[]) =>
  codeOf(
    await world.officers.endCompetition(
      ref,
      { do: 'cancel', reason: 'Määräraha puuttuu', organisations },
      act(decider, 'competition.cancel'),
    ),
  );

describe('nobody decides about an organisation they belong to', () => {
  it('neither cancels what it was invited to before the opening, nor after it where it bid', async () => {
    expect(await cancel([thirdProvider])).toBe('competition.conflict_of_interest');
    await bids(world, ref, provider);
    await opened(world, ref);
    expect(await cancel([provider])).toBe('competition.conflict_of_interest');
    expect(await cancel([thirdProvider])).toBe('ok');
  });

  it('judges its tender, finds none suitable or locks the scores', async () => {
    await bids(world, ref, provider);
    await bids(world, ref, otherProvider);
    await opened(world, ref);
    const asks = { do: 'ask', ground: 'unclear', question: 'Miksi?', deadline: ANSWER_BY } as const;
    const rejects = { do: 'reject', ground: 'minimum_requirement', reason: 'Vaatimus ei täyty' } as const;
    for (const command of [asks, rejects]) {
      const judge = async (own: Id<'organisation'>) =>
        codeOf(await world.officers.judgeTender(await tenderOf(provider), command, [own], act(officer, 'judge')));
      expect(await judge(provider)).toBe('competition.conflict_of_interest');
      if (command === asks) expect(await judge(otherProvider)).toBe('ok');
    }
    const none = { do: 'none_suitable', reason: 'Yksikään ei kelpaa', organisations: [otherProvider] } as const;
    expect(codeOf(await world.officers.endCompetition(ref, none, act(decider, 'competition.none_suitable')))).toBe(
      'competition.conflict_of_interest',
    );
    world.house.clock.moveTo(ANSWER_BY);
    await scored(world, ref, () => 400);
    must(
      await world.officers.giveCommand(ref, { do: 'return', reason: 'Tarkistus' }, act(decider, 'competition.return')),
    );
    const lock = act(officer, 'competition.lock_scores');
    expect(codeOf(await world.officers.lockScores(ref, [provider], lock))).toBe('competition.conflict_of_interest');
    expect(codeOf(await world.officers.lockScores(ref, [thirdProvider], lock))).toBe('ok');
  });
});

describe('whoever has judged a tender since the opening', () => {
  const asks = { do: 'ask', ground: 'unclear', question: 'Miksi?', deadline: ANSWER_BY } as const;
  const rejects = { do: 'reject', ground: 'minimum_requirement', reason: 'Vaatimus ei täyty' } as const;
  const judged = async (command: typeof asks | typeof rejects, by: string) =>
    must(await world.officers.judgeTender(await tenderOf(otherProvider), command, [], act(by, 'judge')));
  const decides = async (evaluation: string, by: string) => {
    const { rows } = await world.officers.listTenders(ref);
    const reasons = Object.fromEntries(rows.map(({ id }) => [id, 'Perustelu tarjoukselle']));
    const reasoning = { evaluation, reasons, userNeeds: 'Palvelu molemmilla kielillä', organisations: [] };
    return codeOf(await world.officers.decideCompetition(ref, reasoning, act(by, 'competition.decide')));
  };
  const endsIt = async (by: string) => {
    const ending = { do: 'none_suitable', reason: 'Yksikään ei kelpaa', organisations: [] } as const;
    return codeOf(await world.officers.endCompetition(ref, ending, act(by, 'competition.none_suitable')));
  };

  beforeEach(async () => {
    for (const one of [provider, otherProvider]) await bids(world, ref, one);
    await opened(world, ref);
  });

  it.each([
    ['asked', asks],
    ['rejected', rejects],
  ] as const)('does not decide who wins when it was %s', async (_, command) => {
    await judged(command, opener);
    world.house.clock.moveTo(ANSWER_BY);
    const evaluation = await scored(world, ref, () => 400);
    expect(await decides(evaluation, opener)).toBe('competition.same_person');
    expect(await decides(evaluation, decider)).toBe('ok');
    const written = { evaluation, reasons: {}, userNeeds: 'Palvelu molemmilla kielillä', organisations: [] };
    const correction = { ...written, initiative: 'authority', reason: 'Laskuvirhe', dropped: [] } as const;
    const corrects = world.officers.rectifyDecision(ref, correction, act(opener, 'competition.rectify'));
    expect(codeOf(await corrects)).toBe('competition.same_person');
  });

  it('does not find that none is suitable', async () => {
    await judged(asks, opener);
    await judged(rejects, otherOpener);
    for (const by of [opener, otherOpener]) expect(await endsIt(by)).toBe('competition.same_person');
    expect(await endsIt(decider)).toBe('ok');
  });
});

describe('a remedy against the decision', () => {
  const takes = async (step: RemedyStep, organisations: readonly Id<'organisation'>[]) =>
    codeOf(await world.officers.handleRemedy(ref, step, organisations, act(officer, `competition.${step.do}`)));

  it('is neither filed nor settled by anybody who belongs to a tenderer', async () => {
    for (const one of [provider, otherProvider]) await bids(world, ref, one);
    await opened(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    const remedies = async () => must(await world.officers.viewCompetition(ref)).remedies;
    const files = { do: 'file_remedy', kind: 'appeal' } as const;
    const settles = { do: 'settle_remedy', number: 1 } as const;
    for (const own of [provider, otherProvider])
      expect(await takes(files, [thirdProvider, own])).toBe('competition.conflict_of_interest');
    expect(await remedies()).toEqual([]);
    expect(await takes(files, [thirdProvider])).toBe('ok');
    for (const own of [provider, otherProvider])
      expect(await takes(settles, [own])).toBe('competition.conflict_of_interest');
    expect((await remedies()).map(({ settledAt }) => settledAt)).toEqual([undefined]);
    expect(await takes(settles, [thirdProvider])).toBe('ok');
    expect((await remedies()).map(({ settledAt }) => settledAt)).toEqual([world.house.clock.now()]);
  });
});

describe('an evaluator who has not said what ties them', () => {
  const sees = async (person: string) => codeOf(await world.officers.listMaskedTenders(ref, person));

  it('sees no tender before the statement, nor ever after declaring a tie', async () => {
    for (const one of [provider, otherProvider]) await bids(world, ref, one);
    await opened(world, ref);
    expect(await sees(evaluator)).toBe('competition.must_state_ties');
    expect(await sees(opener)).toBe('competition.not_evaluator');
    await evaluatorsDeclare(world, ref);
    expect(await sees(evaluator)).toBe('ok');
    const word = { capacity: 'evaluator', organisations: [provider], people: [], own: [] } as const;
    must(await world.officers.declareInterests(ref, word, act(otherEvaluator, 'competition.declare_interests')));
    expect(await sees(otherEvaluator)).toBe('competition.conflict_of_interest');
  });
});

describe('individual scores', () => {
  const locks = async (organisation: Id<'organisation'>, person: string) => {
    const tender = await tenderOf(organisation);
    const scores = { method: { score: 400, note: 'Selkeä' } };
    must(await world.officers.recordScores(tender, { do: 'record', scores }, [], act(person, 'score.record')));
    must(await world.officers.recordScores(tender, { do: 'lock' }, [], act(person, 'score.lock')));
  };
  const seen = async (person: string) =>
    must(await world.officers.listMaskedTenders(ref, person)).rows.map(({ everyone }) => everyone?.length);

  it('stay hidden while one of a valid tender is open, whatever was locked of rejected ones', async () => {
    await bids(world, ref, provider);
    await bids(world, ref, otherProvider);
    await opened(world, ref);
    await evaluatorsDeclare(world, ref);
    for (const person of [evaluator, otherEvaluator]) await locks(provider, person);
    const rejection = { do: 'reject', ground: 'minimum_requirement', reason: 'Vaatimus ei täyty' } as const;
    must(await world.officers.judgeTender(await tenderOf(provider), rejection, [], act(officer, 'judge')));
    await locks(otherProvider, otherEvaluator);
    expect(await seen(evaluator)).toEqual([undefined]);
    await locks(otherProvider, evaluator);
    expect(await seen(evaluator)).toEqual([2]);
  });

  it('tell the officials whose turn it is and how much is agreed on, but no score', async () => {
    for (const one of [provider, otherProvider]) await bids(world, ref, one);
    await opened(world, ref);
    await evaluatorsDeclare(world, ref);
    const progress = async () => must(await world.officers.viewCompetition(ref)).scoring;
    expect(await progress()).toEqual({ tenders: 2, waitsFor: [evaluator, otherEvaluator], agreed: 0 });
    for (const one of [provider, otherProvider]) await locks(one, evaluator);
    expect(await progress()).toMatchObject({ waitsFor: [otherEvaluator] });
    for (const one of [provider, otherProvider]) await locks(one, otherEvaluator);
    const common = { method: { score: 450, note: 'Yhteinen näkemys' } };
    must(await world.officers.recordConsensus(await tenderOf(provider), common, [], act(evaluator, 'score.agree')));
    expect(await progress()).toEqual({ tenders: 2, waitsFor: [], agreed: 1 });
    const { rows } = must(await world.officers.listMaskedTenders(ref, otherEvaluator));
    expect(rows.map(({ agreed }) => agreed).filter((one) => one !== undefined)).toEqual([common]);
  });
});

describe('winners who do not sign', () => {
  const refuses = async (organisation: Id<'organisation'>) => {
    must(await world.officers.refuseAward(ref, organisation, act('system:agreements', 'on.refusal')));
    expect(await world.settle()).toEqual([]);
  };

  it('leave their tenders unused, and the last one leaves the ending to the decision maker', async () => {
    await bids(world, ref, provider);
    await bids(world, ref, otherProvider);
    await opened(world, ref);
    await evaluatorsDeclare(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    await finalised(world, ref);
    await refuses(provider);
    await refuses(otherProvider);
    const states = (await world.officers.listTenders(ref)).rows.map(({ state }) => state);
    expect(states).toEqual(['not_used', 'not_used']);
    const ending = { do: 'none_suitable', reason: 'Kukaan ei allekirjoittanut', organisations: [] } as const;
    must(await world.officers.endCompetition(ref, ending, act(decider, 'competition.none_suitable')));
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('none_suitable');
  });

  it('are passed by as well when the authority takes their agreement back, but not when a decision does', async () => {
    await bids(world, ref, provider);
    await bids(world, ref, otherProvider);
    await opened(world, ref);
    await evaluatorsDeclare(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    await finalised(world, ref);
    const listening = world.officers.subscribers.find(({ type }) => type === 'agreement.withdrawn');
    const withdrawn = (by: string) => ({
      type: 'agreement.withdrawn',
      at: world.house.clock.now(),
      by,
      authority: ref.authority,
      agreement: `agr_${'1'.padStart(26, '0')}`,
      provider,
      competition: ref.id,
    });
    const origin = { event: `evt_${'0'.repeat(26)}` as Id<'event'>, context: 'agreements', aggregate: 'agreement' };
    const deliver = async (by: string) =>
      listening?.handle(withdrawn(by), act('system:x', 'on.x'), { ...origin, subject: 'x', seq: 1 });
    expect(await deliver('system:agreements.withdraw-from-losers')).toMatchObject({ ok: true });
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('final');
    expect(await deliver(officer)).toMatchObject({ ok: true });
    expect(must(await world.officers.viewCompetition(ref))).toMatchObject({
      state: 'decided',
      decision: { winners: [{ provider: otherProvider }] },
    });
  });
});
