import { beforeEach, describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { bids, drawWitnessed, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { officer, reviewer, evaluator, otherEvaluator, provider, otherProvider } = WORLD;
let world: World;
let ref: CompetitionRef;

const declares = async (by: string, organisations: readonly (typeof provider)[] = []) => {
  const word = { capacity: 'evaluator', organisations, people: [], own: [] } as const;
  return codeOf(await world.officers.declareInterests(ref, word, act(by, 'competition.declare_interests')));
};
const names = async (person: typeof officer, instead: typeof officer, by: string = officer) => {
  const command = { do: 'name_evaluator', person, instead } as const;
  return codeOf(await world.officers.giveCommand(ref, command, act(by, 'competition.name_evaluator')));
};
const tenders = async (by: string) => must(await world.officers.listMaskedTenders(ref, by)).rows;
const scores = async (by: string, score: number) => {
  const word = { do: 'record', scores: { method: { score, note: 'Selkeä' } } } as const;
  for (const { tender } of await tenders(by)) {
    const one = { authority: ref.authority, competition: ref.id, tender };
    must(await world.officers.recordScores(one, word, [], act(by, 'score.record')));
    must(await world.officers.recordScores(one, { do: 'lock' }, [], act(by, 'score.lock')));
  }
};
const locks = async () => codeOf(await world.officers.lockScores(ref, [], act(officer, 'competition.lock_scores')));

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
  for (const one of [provider, otherProvider]) await bids(world, ref, one);
  await opened(world, ref);
});

describe('a substitute evaluator', () => {
  it('comes in the place of one who has declared a tie, once, and is somebody else', async () => {
    expect(await names(reviewer, otherEvaluator)).toBe('competition.evaluator_not_tied');
    expect(await declares(otherEvaluator, [provider])).toBe('ok');
    expect(await names(officer, otherEvaluator)).toBe('competition.same_person');
    expect(await names(evaluator, otherEvaluator)).toBe('competition.evaluator_unfit');
    expect(await names(otherEvaluator, otherEvaluator)).toBe('competition.evaluator_unfit');
    expect(await names(reviewer, otherEvaluator)).toBe('ok');
    expect(await names(WORLD.opener, otherEvaluator)).toBe('competition.evaluator_not_tied');
    expect(must(await world.officers.viewCompetition(ref))).toMatchObject({
      substitutes: [{ by: officer, person: reviewer, instead: otherEvaluator }],
      scoring: { waitsFor: [evaluator, reviewer] },
    });
  });

  it('states ties before scoring, may turn out to be tied, and is then replaced in turn', async () => {
    expect(await declares(otherEvaluator, [provider])).toBe('ok');
    expect(await names(reviewer, otherEvaluator)).toBe('ok');
    const [first] = (await world.officers.listTenders(ref)).rows;
    const one = { authority: ref.authority, competition: ref.id, tender: first?.id ?? expect.fail('none') };
    const record = { do: 'record', scores: { method: { score: 300, note: 'Hyvä' } } } as const;
    const early = world.officers.recordScores(one, record, [], act(reviewer, 'score.record'));
    expect(codeOf(await early)).toBe('competition.must_state_ties');
    expect(await declares(reviewer, [otherProvider])).toBe('ok');
    expect(await names(WORLD.opener, reviewer)).toBe('ok');
    expect(await declares(WORLD.opener)).toBe('ok');
    expect(must(await world.officers.viewCompetition(ref)).scoring?.waitsFor).toEqual([evaluator, WORLD.opener]);
  });

  it('voids what the tied one gave: the others see none of it, and what was agreed with them is agreed anew', async () => {
    const locked = await scored(world, ref, (index) => 300 + index);
    expect(locked).not.toBe('');
    const back = { do: 'return', reason: 'Arvioija on esteellinen' } as const;
    must(await world.officers.giveCommand(ref, back, act(WORLD.decider, 'competition.return')));
    world.house.clock.moveBy(1_000);
    expect(await declares(otherEvaluator, [provider])).toBe('ok');
    expect(await locks()).toBe('competition.consensus_missing');
    expect(await names(reviewer, otherEvaluator)).toBe('ok');
    expect(await declares(reviewer)).toBe('ok');
    expect(await locks()).toBe('competition.individual_scores_open');
    await scores(reviewer, 450);
    const [shown] = await tenders(evaluator);
    expect(shown?.everyone?.map((one) => one.evaluator).toSorted()).toEqual([reviewer, evaluator].toSorted());
    expect(shown).not.toHaveProperty('agreed');
    expect(await locks()).toBe('competition.consensus_missing');
    world.house.clock.moveBy(1_000);
    for (const { tender } of await tenders(evaluator)) {
      const one = { authority: ref.authority, competition: ref.id, tender };
      const common = { method: { score: 400, note: 'Yhdessä' } };
      must(await world.officers.recordConsensus(one, common, [], act(reviewer, 'score.agree')));
    }
    expect(await locks()).toBe('ok');
    await drawWitnessed(world, ref);
    const { rows } = await world.officers.listTenders(ref);
    const reasons = Object.fromEntries(rows.map(({ id }) => [id, 'Perustelu tarjoukselle']));
    const { document: evaluation } = must(await world.officers.viewEvaluation(ref));
    const reasoning = { evaluation, reasons, userNeeds: 'Palvelu molemmilla kielillä', organisations: [] };
    const decides = (by: string) => world.officers.decideCompetition(ref, reasoning, act(by, 'competition.decide'));
    expect(codeOf(await decides(reviewer))).toBe('competition.same_person');
    expect(codeOf(await decides(WORLD.decider))).toBe('ok');
  });
});
