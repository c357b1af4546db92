import { cents } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { bidErrors, fillBids } from './rate-card-bids.ts';
import { isPriced } from './rate-card-check.ts';
import { workCoachingCardToBid } from './testing/sample-card.ts';

const card = workCoachingCardToBid();
const bids = { start: cents(40_000), 'work-1m': cents(50_000), 'work-3m': cents(0), 'work-6m': cents(139_999) };

describe('bid prices', () => {
  it('fill the card, at the cap and for free as well', () => {
    const filled = fillBids(card, bids);
    expect(isPriced(card)).toBe(false);
    expect(filled.ok && isPriced(filled.value)).toBe(true);
    const prices = filled.ok ? Object.fromEntries(filled.value.steps.map((step) => [step.key, step.price])) : {};
    expect(prices).toMatchObject({ start: { cents: 40_000 }, 'work-3m': { cents: 0 }, month: { cents: 5_000 } });
  });

  it('are refused a cent over the cap', () => {
    expect(fillBids(card, { ...bids, start: cents(40_001) })).toEqual({
      ok: false,
      error: { code: 'rate_card.over_cap', step: 'start', capCents: 40_000, bidCents: 40_001 },
    });
  });

  it('are told everything that is wrong at once', () => {
    const wrong = { start: cents(40_001), 'work-1m': cents(-1), month: cents(1), constructor: cents(1) };
    expect(bidErrors(card, wrong).map((error) => [error.code, error.step])).toEqual([
      ['rate_card.over_cap', 'start'],
      ['rate_card.bid_negative', 'work-1m'],
      ['rate_card.bid_missing', 'work-3m'],
      ['rate_card.bid_missing', 'work-6m'],
      ['rate_card.bid_not_asked', 'month'],
      ['rate_card.bid_not_asked', 'constructor'],
    ]);
  });

  it('leave the invitation’s card untouched', () => {
    fillBids(card, bids);
    expect(card).toEqual(workCoachingCardToBid());
  });
});
