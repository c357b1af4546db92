import { cents, id, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCompetition } from '../testing/builders.ts';
import { providerId, tenderId, WORLD } from '../testing/default-world.ts';
import { aTenderContent } from '../testing/tender-builders.ts';
import { type Found, openTender, type Received, voidityOf } from './judge-envelope.ts';
import type { TenderContent } from './tender-content.ts';

const { state: competition, at } = aCompetition().witnessed();
const received = (over: Partial<Received> = {}): Received => ({
  tender: tenderId(1),
  hash: 'h1',
  receivedAt: WORLD.publishing,
  provider: WORLD.provider,
  isUnaltered: true,
  unconfirmed: false,
  ...over,
});
const opened = (content: TenderContent | undefined, over: Partial<Found> = {}) =>
  openTender(
    competition,
    received(),
    WORLD.provider,
    { content, admissionWasActive: true, ...over },
    at,
    'system:opening',
  );

describe('an envelope', () => {
  it.each([
    [-1, undefined],
    [0, 'late'],
    [1, 'late'],
  ] as const)('received %i ms from the deadline is void: %s', (ms, reason) => {
    expect(voidityOf(competition, received({ receivedAt: plusMs(WORLD.deadline, ms) }))).toBe(reason);
  });

  it('of nobody invited, or altered since it was logged, stays closed', () => {
    expect(voidityOf(competition, received({ provider: undefined }))).toBe('not_invited');
    expect(voidityOf(competition, received({ isUnaltered: false }))).toBe('altered');
  });

  it('with a good tender is valid and has its comparison price', () => {
    const { state, fact } = opened(aTenderContent());
    // 12 clients in B and 8 in D: 400 € + 35 % of 2 000 €, in D 35 % of 2 500 €.
    expect(state).toMatchObject({
      state: 'valid',
      provider: WORLD.provider,
      comparisonCents: cents(12 * 110_000 + 8 * 127_500),
    });
    expect(fact).toMatchObject({ type: 'tender.opened', validity: 'valid', hash: 'h1' });
    expect(JSON.stringify(fact)).not.toContain('200000');
  });

  it.each<[string, TenderContent | undefined, string]>([
    ['no tender inside', undefined, 'unreadable'],
    [
      'another competition inside',
      aTenderContent({ competition: id('competition', 'cmp_00000000000000000000000009') }),
      'unreadable',
    ],
    ['another organisation inside', aTenderContent({ organisation: providerId(9) }), 'unreadable'],
    ['no price', aTenderContent({ prices: {} }), 'incomplete'],
    [
      'a price that was not asked',
      aTenderContent({ prices: { 'employment-3m': cents(1), start: cents(1) } }),
      'incomplete',
    ],
    ['a negative price', aTenderContent({ prices: { 'employment-3m': cents(-1) } }), 'incomplete'],
    ['a blank answer', aTenderContent({ answers: { method: ' \n' } }), 'incomplete'],
    ['no answer', aTenderContent({ answers: {} }), 'incomplete'],
    ['no signatory', aTenderContent({ signatory: '' }), 'incomplete'],
    ['a price a cent over its cap', aTenderContent({ prices: { 'employment-3m': cents(300_001) } }), 'over_cap'],
  ])('with %s is invalid: %s', (_what, content, reason) => {
    const { state, fact } = opened(content);
    expect(state).toMatchObject({ state: 'invalid', reason });
    expect(state).not.toHaveProperty('comparisonCents');
    expect(fact).toMatchObject({ validity: 'invalid', reason });
  });

  it('at exactly its cap is valid', () => {
    expect(opened(aTenderContent({ prices: { 'employment-3m': cents(300_000) } })).state.state).toBe('valid');
  });

  it('of somebody no longer admitted is invalid whatever it says', () => {
    expect(opened(aTenderContent(), { admissionWasActive: false }).state).toMatchObject({
      state: 'invalid',
      reason: 'membership_lapsed',
    });
  });

  it('older than an addendum is marked and stays valid', () => {
    const found = { content: aTenderContent(), admissionWasActive: true };
    const { state } = openTender(competition, received({ unconfirmed: true }), WORLD.provider, found, at, 'x');
    expect(state).toMatchObject({ state: 'valid', unconfirmed: true });
  });
});
