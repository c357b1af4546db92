import type { Id } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, evaluatorsDeclare, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, codeOf, must, type World } from '../testing/world.ts';
import type { InterestsWord } from './declare-interests.ts';
import type { CompetitionRef } from './ports.ts';

const { opener, otherOpener, evaluator, otherEvaluator, officer } = WORLD;
const { provider, otherProvider } = WORLD;
const stranger = `org_${'7'.repeat(26)}` as Id<'organisation'>;
let world: World;
let ref: CompetitionRef;

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
});

const declare = async (by: string, over: Partial<InterestsWord> = {}): Promise<string> => {
  const word = { capacity: 'evaluator', organisations: [], people: [], own: [], ...over } as const;
  return codeOf(await world.officers.declareInterests(ref, word, act(by, 'competition.declare_interests')));
};
const approve = async (by: string): Promise<string> => {
  const word = { declaresNoConflict: true, organisations: [] };
  return codeOf(await world.officers.approveOpening(ref, word, act(by, 'competition.approve_opening')));
};
const score = async (by: string): Promise<string> => {
  const [tender] = (await world.officers.listTenders(ref)).rows;
  const scores = { method: { score: 300, note: 'Selkeä' } };
  const where = { authority: ref.authority, competition: ref.id, tender: tender?.id ?? ('' as Id<'tender'>) };
  return codeOf(await world.officers.recordScores(where, { do: 'record', scores }, [], act(by, 'score.record')));
};
const statements = async () => must(await world.officers.viewCompetition(ref)).statements;

describe('whoever opens', () => {
  it('cannot after declaring a tie to an organisation invited or to an evaluator', async () => {
    expect(await declare(opener, { capacity: 'opener', organisations: [provider] })).toBe('ok');
    expect(await declare(otherOpener, { capacity: 'opener', people: [evaluator] })).toBe('ok');
    world.house.clock.moveTo(WORLD.openable);
    expect(await approve(opener)).toBe('competition.conflict_of_interest');
    expect(await approve(otherOpener)).toBe('competition.conflict_of_interest');
  });

  it('leaves a statement with the approval, once and for good', async () => {
    world.house.clock.moveTo(WORLD.openable);
    expect(await approve(opener)).toBe('ok');
    expect(await statements()).toMatchObject([{ by: opener, capacity: 'opener', organisations: [], people: [] }]);
    expect(await declare(opener, { capacity: 'opener' })).toBe('competition.declared_already');
    expect(await declare(opener, { capacity: 'opener', organisations: [provider] })).toBe('ok');
    expect(await declare(opener, { capacity: 'opener' })).toBe('competition.declared_already');
    expect(await statements()).toHaveLength(2);
  });
});

describe('whoever evaluates', () => {
  beforeEach(async () => {
    await bids(world, ref, provider);
    await bids(world, ref, otherProvider);
    await opened(world, ref);
  });

  it('scores only after a statement', async () => {
    expect(await score(evaluator)).toBe('competition.must_state_ties');
    expect(await declare(evaluator)).toBe('ok');
    expect(await score(evaluator)).toBe('ok');
  });

  it('scores nothing after declaring a tie, and the others go on without', async () => {
    await evaluatorsDeclare(world, ref);
    expect(await declare(otherEvaluator, { organisations: [provider] })).toBe('ok');
    expect(await score(otherEvaluator)).toBe('competition.conflict_of_interest');
    const { scoring } = must(await world.officers.viewCompetition(ref));
    expect(scoring?.waitsFor).toEqual([evaluator]);
    const lock = await world.officers.lockScores(ref, [], act(otherEvaluator, 'competition.lock_scores'));
    expect(codeOf(lock)).toBe('competition.individual_scores_open');
  });

  it('has an organisation of their own added by the register', async () => {
    expect(await declare(evaluator, { own: [otherProvider, stranger] })).toBe('ok');
    expect((await statements()).find(({ by }) => by === evaluator)).toMatchObject({ organisations: [otherProvider] });
    expect(await score(evaluator)).toBe('competition.conflict_of_interest');
  });

  it('names only whom a tie is possible to, and speaks only for a part of their own', async () => {
    expect(await declare(evaluator, { organisations: [stranger] })).toBe('competition.tie_unknown');
    expect(await declare(evaluator, { people: [officer] })).toBe('competition.tie_unknown');
    expect(await declare(officer)).toBe('competition.not_evaluator');
    expect(await declare(officer, { capacity: 'opener' })).toBe('competition.not_opener');
  });

  it('has nothing more to state once it is decided', async () => {
    await decided(world, ref, await scored(world, ref, () => 400));
    expect(await declare(evaluator, { organisations: [provider] })).toBe('lifecycle.not_allowed');
  });
});

it('shows who is invited, and to whom a tie is possible, only after the publication', async () => {
  expect(must(await world.officers.listInvited(ref)).rows.map(({ organisation }) => organisation)).toContain(provider);
  const unknown = { ...ref, id: WORLD.competition };
  expect(codeOf(await world.officers.listInvited(unknown))).toBe('competition.not_found');
});
