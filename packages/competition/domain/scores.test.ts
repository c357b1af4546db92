import { createHash } from 'node:crypto';
import { cents } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, providerId, tenderId, WORLD } from '../testing/default-world.ts';
import { anOpenedTender, aTenderContent } from '../testing/tender-builders.ts';
import { agreeOn, type Consensus, openSheets } from './consensus.ts';
import { evaluate, freezeInputs, type LotOf, lotText, providersOf } from './evaluation.ts';
import { applyScore, decideScore, type ScoreSheet, type Scores } from './score-sheet.ts';

const content = aContent();
const subject = { authority: WORLD.authority, competition: WORLD.competition, tender: tenderId(1) };
const sheet = (over: Partial<ScoreSheet> = {}): ScoreSheet => ({
  ...subject,
  evaluator: WORLD.evaluator,
  state: 'open',
  scores: {},
  ...over,
});
const scores = (score: number, note = 'Selkeä menetelmä'): Scores => ({ method: { score, note } });
const record = (given: Scores, to = sheet()) =>
  decideScore(to, { do: 'record', scores: given }, content.criteria, WORLD.deadline);

describe('individual scores', () => {
  it.each([
    [0, true],
    [500, true],
    [501, false],
    [-1, false],
    [2.5, false],
  ])('%d hundredths of five points: %s', (score, isReal) => {
    expect(record(scores(score)).ok).toBe(isReal);
  });

  it('carry a note and belong to a quality criterion', () => {
    expect(record(scores(100, ' '))).toMatchObject({ error: { code: 'competition.note_missing' } });
    expect(record({ price: { score: 100, note: 'Hinta' } })).toMatchObject({
      error: { code: 'competition.criterion_not_scored' },
    });
    expect(record({ other: { score: 100, note: 'Muu' } })).toMatchObject({
      error: { code: 'competition.criterion_not_scored' },
    });
  });

  it('are locked when complete and never change after it', () => {
    const lock = (to: ScoreSheet) => decideScore(to, { do: 'lock' }, content.criteria, WORLD.deadline);
    expect(lock(sheet())).toMatchObject({ error: { code: 'competition.score_missing', criterion: 'method' } });
    const recorded = record(scores(400));
    const written = recorded.ok ? applyScore(sheet(), recorded.value[0]) : sheet();
    const locking = lock(written);
    const locked = locking.ok ? applyScore(written, locking.value[0]) : written;
    expect(locked).toMatchObject({ state: 'locked', scores: scores(400) });
    expect(record(scores(500), locked)).toMatchObject({ error: { code: 'lifecycle.not_allowed' } });
    expect(lock(locked)).toMatchObject({ error: { code: 'lifecycle.not_allowed' } });
  });
});

describe('the common scores', () => {
  const agree = (open: number, given: Scores) =>
    agreeOn(subject, given, content.criteria, open, WORLD.deadline, WORLD.evaluator);

  it('wait until every sheet of every evaluator is locked', () => {
    const evaluators = [WORLD.evaluator, WORLD.otherEvaluator];
    const tenders = [tenderId(1), tenderId(2)];
    const all = tenders.flatMap((tender) =>
      evaluators.map((evaluator) => sheet({ tender, evaluator, state: 'locked' })),
    );
    expect(openSheets(evaluators, tenders, all)).toBe(0);
    expect(openSheets(evaluators, tenders, [...all.slice(1), sheet()])).toBe(1);
    expect(openSheets(evaluators, tenders, [])).toBe(4);
    expect(agree(1, scores(300))).toMatchObject({ error: { code: 'competition.individual_scores_open', missing: 1 } });
    expect(agree(0, scores(300))).toMatchObject({
      ok: true,
      value: { type: 'consensus.recorded', by: WORLD.evaluator },
    });
  });

  it('cover every quality criterion with a note', () => {
    expect(agree(0, {})).toMatchObject({ error: { code: 'competition.score_missing' } });
    expect(agree(0, scores(300, ''))).toMatchObject({ error: { code: 'competition.note_missing' } });
  });
});

describe('the evaluation', () => {
  const lotOf: LotOf = (seed, tender) => createHash('sha256').update(lotText(seed, tender)).digest('hex');
  const opened = (n: number, price: number) =>
    anOpenedTender('valid', {
      id: tenderId(n),
      provider: providerId(n),
      content: aTenderContent({ prices: { 'employment-3m': cents(price) } }),
    });
  const agreed = (n: number, score: number): Consensus => ({
    ...subject,
    tender: tenderId(n),
    scores: scores(score),
    by: WORLD.evaluator,
    at: WORLD.deadline,
  });
  const frozen = (order: readonly number[]) => {
    const tenders = order.map((n) => opened(n, 200_000 + n * 10_000));
    const result = freezeInputs(
      WORLD.competition,
      content,
      tenders,
      order.map((n) => agreed(n, 300 + n)),
      'seed',
    );
    if (!result.ok) throw new TypeError(result.error.code);
    return result.value;
  };

  const ranked = (order: readonly number[]) => {
    const result = evaluate(frozen(order), lotOf);
    if (!result.ok) throw new TypeError(result.error.code);
    return result.value;
  };

  it('is the same, byte for byte, from inputs in any order', () => {
    const straight = JSON.stringify(ranked([1, 2, 3, 4, 5]));
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), (order) => {
        expect(JSON.stringify(ranked(order))).toBe(straight);
      }),
    );
  });

  it('uses the exact comparison price, uplifts included', () => {
    const { ranking } = ranked([1, 2]);
    // Own: 12·(400 + 0,35·2 100) + 8·(400 + 0,35·2 100·1,25) = 24 170; with 2 200: 24 940 €.
    const expected = new Map([
      [tenderId(1), 4_000],
      [tenderId(2), Math.round((4_000 * 24_170) / 24_940)],
    ]);
    for (const { tender, points } of ranking) expect(points['price']).toBe(expected.get(tender));
    expect(providersOf(frozen([1, 2])).get(tenderId(2))).toBe(providerId(2));
  });

  it('refuses inputs whose prices do not fit the rate card', () => {
    const inputs = frozen([1, 2]);
    const tenders = inputs.tenders.map((one) => ({ ...one, prices: {} }));
    expect(evaluate({ ...inputs, tenders }, lotOf)).toEqual({
      ok: false,
      error: { code: 'competition.tender_not_valid' },
    });
  });

  it('leaves out what is not valid and waits for every common score', () => {
    const tenders = [opened(1, 200_000), opened(2, 1), anOpenedTender('rejected', { id: tenderId(3) })];
    const freeze = (some: readonly Consensus[], of = tenders) =>
      freezeInputs(WORLD.competition, content, of, some, 'seed');
    expect(freeze([agreed(1, 100)])).toEqual({
      ok: false,
      error: { code: 'competition.consensus_missing', tenders: [tenderId(2)] },
    });
    expect(freeze([agreed(1, 100), agreed(2, 100)])).toMatchObject({
      ok: true,
      value: { tenders: [{ tender: tenderId(1) }, { tender: tenderId(2) }] },
    });
    expect(freeze([], [anOpenedTender('invalid')])).toEqual({
      ok: false,
      error: { code: 'competition.nothing_to_rank' },
    });
  });
});
