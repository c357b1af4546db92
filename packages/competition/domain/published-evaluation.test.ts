import { createHash } from 'node:crypto';
import { canonicalJson, cents } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, providerId, tenderId, WORLD } from '../testing/default-world.ts';
import * as wire from '../wire.ts';
import { type Evaluation, type EvaluationInputs, evaluate, type LotOf, lotText } from './evaluation.ts';
import { PRICE_FORMULA } from './points.ts';
import { type PublishedEvaluation, publishedOf, replay } from './published-evaluation.ts';

const lotOf: LotOf = (seed, tender) => createHash('sha256').update(lotText(seed, tender)).digest('hex');
const { criteria, rateCard, assumptions } = aContent();
const bid = fc.record({ price: fc.integer({ min: 1, max: 250_000 }), score: fc.integer({ min: 0, max: 500 }) });
const inputsOf = (bids: readonly { readonly price: number; readonly score: number }[]): EvaluationInputs => ({
  competition: WORLD.competition,
  formula: PRICE_FORMULA,
  tieBreak: ['quality_points', 'lot'],
  criteria,
  rateCard,
  assumptions,
  seed: 'root of the log',
  tenders: bids.map(({ price, score }, n) => ({
    tender: tenderId(n),
    provider: providerId(n),
    prices: { 'employment-3m': cents(price) },
    scores: { method: score },
  })),
});
const locked = (bids: Parameters<typeof inputsOf>[0]): Evaluation => {
  const made = evaluate(inputsOf(bids), lotOf);
  if (!made.ok) throw new TypeError(made.error.code);
  return made.value;
};
const published = (evaluation: Evaluation): PublishedEvaluation => {
  const made = publishedOf(evaluation);
  if (!made.ok) throw new TypeError(made.error.code);
  return made.value;
};

describe('what is published of an evaluation', () => {
  it('gives the same ranking, byte for byte, after a journey as a file and in any order', () => {
    fc.assert(
      fc.property(fc.array(bid, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (bids, stream) => {
        const evaluation = locked(bids);
        const read = wire.publishedEvaluation.parse(JSON.parse(canonicalJson(published(evaluation))));
        const keys = new Map(read.tenders.map(({ tender }) => [tender, stream.next().value ?? 0]));
        const tenders = read.tenders.toSorted((a, b) => (keys.get(a.tender) ?? 0) - (keys.get(b.tender) ?? 0));
        expect(canonicalJson(replay({ ...read, tenders }, lotOf))).toBe(canonicalJson(evaluation.ranking));
      }),
      { numRuns: 60 },
    );
  });

  it('tells no single price', () => {
    const evaluation = locked([{ price: 123_457, score: 300 }]);
    expect(canonicalJson(evaluation)).toContain('123457');
    expect(canonicalJson(published(evaluation))).not.toContain('123457');
  });

  it('comes out otherwise when a score, a price or the seed was touched', () => {
    const bids = [
      { price: 200_000, score: 300 },
      { price: 200_000, score: 300 },
    ];
    const file = published(locked(bids));
    const [first] = file.tenders;
    if (first === undefined) throw new TypeError('no tender');
    const touched = (one: typeof first): PublishedEvaluation => ({ ...file, tenders: [one, ...file.tenders.slice(1)] });
    const again = (one: PublishedEvaluation): string => canonicalJson(replay(one, lotOf));
    expect(again(touched({ ...first, scores: { method: 301 } }))).not.toBe(canonicalJson(file.ranking));
    expect(again(touched({ ...first, price: { numerator: '1', denominator: '1' } }))).not.toBe(
      canonicalJson(file.ranking),
    );
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => again({ ...file, seed }));
    expect(new Set(seeds).size).toBe(2);
  });
});
