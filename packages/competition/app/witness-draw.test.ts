import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { lotText } from '../domain/evaluation.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, evaluatorsDeclare, opened, published } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { officer, opener, otherOpener, evaluator, otherEvaluator, decider, provider, otherProvider } = WORLD;
let world: World;
let ref: CompetitionRef;

/** Both tenders get the same scores; prices as given. */
const locked = async (prices: readonly [number, number]) => {
  for (const [n, one] of [provider, otherProvider].entries()) await bids(world, ref, one, { price: prices[n] ?? 0 });
  await opened(world, ref);
  await evaluatorsDeclare(world, ref);
  const { rows } = must(await world.officers.listMaskedTenders(ref, evaluator));
  const word = { method: { score: 400, note: 'Selkeä' } };
  const places = rows.map(({ tender }) => ({ authority: ref.authority, competition: ref.id, tender }));
  for (const place of places)
    for (const person of [evaluator, otherEvaluator]) {
      must(await world.officers.recordScores(place, { do: 'record', scores: word }, [], act(person, 'score.record')));
      must(await world.officers.recordScores(place, { do: 'lock' }, [], act(person, 'score.lock')));
    }
  for (const place of places)
    must(await world.officers.recordConsensus(place, word, [], act(evaluator, 'score.agree')));
  must(await world.officers.lockScores(ref, [], act(evaluator, 'competition.lock_scores')));
};
const hash = async () => must(await world.officers.viewEvaluation(ref)).document;
const witnesses = async (
  by: string,
  over: { evaluation?: string; organisations?: readonly (typeof provider)[] } = {},
) =>
  codeOf(
    await world.officers.witnessDraw(
      ref,
      { evaluation: await hash(), organisations: [], ...over },
      act(by, 'competition.witness_draw'),
    ),
  );
const decides = async () => {
  const { rows } = await world.officers.listTenders(ref);
  const reasons = Object.fromEntries(rows.map(({ id }) => [id, 'Perustelu tarjoukselle']));
  const reasoning = { evaluation: await hash(), reasons, userNeeds: 'Palvelu molemmilla kielillä', organisations: [] };
  return codeOf(await world.officers.decideCompetition(ref, reasoning, act(decider, 'competition.decide')));
};

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
});

describe('a draw that decided a rank', () => {
  it('is shown to be repeated, and waits for two different people before the decision', async () => {
    await locked([200_000, 200_000]);
    const draw = must(await world.officers.viewDraw(ref));
    const { inputs, ranking } = must(await world.officers.viewEvaluation(ref));
    expect(draw).toMatchObject({ evaluation: await hash(), seed: inputs.seed, witnesses: [], missing: 2 });
    expect(draw.head?.size).toBeGreaterThan(0);
    const [group = []] = draw.groups;
    expect(group.map(({ tender }) => tender)).toEqual(ranking.map(({ tender }) => tender));
    expect(group.map(({ lot }) => lot)).toEqual(group.map(({ lot }) => lot).toSorted());
    expect(group.map(({ lot }) => lot)).toEqual(
      group.map(({ tender }) => createHash('sha256').update(lotText(draw.seed, tender)).digest('hex')),
    );
    expect(await decides()).toBe('competition.draw_unwitnessed');
    expect(await witnesses(opener)).toBe('ok');
    expect(await witnesses(opener)).toBe('competition.same_person');
    expect(await decides()).toBe('competition.draw_unwitnessed');
    expect(await witnesses(officer)).toBe('ok');
    expect(await witnesses(otherOpener)).toBe('competition.draw_witnessed_already');
    expect(must(await world.officers.viewDraw(ref))).toMatchObject({
      witnesses: [{ person: opener }, { person: officer }],
      missing: 0,
    });
    expect(await decides()).toBe('ok');
    const own = bidder(ref.id, provider);
    const { drawWitnessedAt, ...told } = must(await world.bidders.viewComparison(own));
    expect(drawWitnessedAt).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain(opener);
  });

  it('is witnessed by nobody who belongs to a tenderer or is tied, and of no other ranking', async () => {
    await locked([200_000, 200_000]);
    expect(await witnesses(officer, { organisations: [provider] })).toBe('competition.conflict_of_interest');
    expect(await witnesses(officer, { evaluation: 'ab'.repeat(32) })).toBe('competition.evaluation_changed');
    const facts = world.house.events().flatMap((event) => event.facts);
    expect(facts.filter(({ type }) => type === 'competition.draw_witnessed')).toEqual([]);
  });

  it('is drawn before other witnesses when the scores are locked anew', async () => {
    await locked([200_000, 200_000]);
    expect(await witnesses(opener)).toBe('ok');
    must(
      await world.officers.giveCommand(ref, { do: 'return', reason: 'Tarkistus' }, act(decider, 'competition.return')),
    );
    must(await world.officers.lockScores(ref, [], act(evaluator, 'competition.lock_scores')));
    expect(must(await world.officers.viewDraw(ref))).toMatchObject({ witnesses: [], missing: 2 });
  });
});

it('asks for no witness where no draw decided anything', async () => {
  await locked([200_000, 210_000]);
  expect(codeOf(await world.officers.viewDraw(ref))).toBe('competition.not_found');
  expect(await witnesses(officer)).toBe('competition.nothing_drawn');
  expect(await decides()).toBe('ok');
});
