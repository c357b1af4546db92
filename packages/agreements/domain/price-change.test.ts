import { cents, instant, localDate, startOfDay } from '@kt/kernel';
import { priceOf } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { anAgreement, capacityIn } from '../testing/an-agreement.ts';
import { AUTHORITY, aRateCard, DRAFTED_AT, MANAGER, PROVIDER_SIGNER, someTerms } from '../testing/samples.ts';
import type { TermsChange } from './agreement.ts';
import { decide } from './agreement-decide.ts';
import { maximumsOn } from './capacity.ts';

const dearer = (version: number, euros: number) => {
  const card = aRateCard(version);
  const steps = card.steps.map((step, n) =>
    n === 0 ? { ...step, price: { set: 'by_buyer' as const, cents: cents(euros * 100) } } : step,
  );
  return { ...card, steps };
};
const MARCH = localDate('2026-03-01');
const active = anAgreement().active();
const propose = (change: TermsChange) =>
  ({ command: 'propose_change', side: 'authority', reason: 'foreseen_clause', change }) as const;
const proposing = (change: TermsChange, agreement = active.agreement) =>
  decide(agreement, propose(change), DRAFTED_AT, MANAGER);
const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });
const ACCEPT = { command: 'accept_change', side: 'provider' } as const;
const accepted = (change: TermsChange, from = active) =>
  from.after(propose(change)).after(ACCEPT, DRAFTED_AT, PROVIDER_SIGNER);

describe('a change of prices', () => {
  it('holds from its day, and both cards are kept', () => {
    const { agreement } = accepted({ rateCard: dearer(2, 410), from: MARCH });
    expect(agreement.prices).toEqual([
      { from: someTerms().start, rateCard: aRateCard(), termsVersion: 1 },
      { from: MARCH, rateCard: dearer(2, 410), termsVersion: 2 },
    ]);
    expect(agreement.terms.rateCard.version).toBe(2);
    const third = accepted(
      { rateCard: dearer(3, 420), from: localDate('2026-04-01'), underWay: true },
      accepted({ rateCard: dearer(2, 410), from: MARCH }),
    );
    expect(third.agreement.prices?.map(({ from, termsVersion, underWay }) => [from, termsVersion, underWay])).toEqual([
      ['2026-02-01', 1, undefined],
      ['2026-03-01', 2, undefined],
      ['2026-04-01', 3, true],
    ]);
  });

  it('never holds from a day that has begun when it is proposed, nor when it is accepted', () => {
    const today = localDate('2026-01-07');
    expect(proposing({ rateCard: aRateCard(2), from: today })).toEqual(
      refused('agreements.prices_back_in_time', { from: today, earliest: '2026-01-08' }),
    );
    const soon = active.after(propose({ rateCard: aRateCard(2), from: localDate('2026-01-08') })).agreement;
    const answer = (at: string) => decide(soon, ACCEPT, instant(at), PROVIDER_SIGNER);
    expect(answer('2026-01-07T21:59:59.999Z')).toMatchObject({ ok: true });
    expect(answer('2026-01-07T22:00:00.000Z')).toEqual(
      refused('agreements.prices_back_in_time', { from: '2026-01-08', earliest: '2026-01-09' }),
    );
  });

  it('comes after the prices that were agreed before', () => {
    const { agreement } = accepted({ rateCard: dearer(2, 410), from: MARCH });
    expect(proposing({ rateCard: dearer(3, 420), from: MARCH }, agreement)).toEqual(
      refused('agreements.prices_back_in_time', { from: MARCH, earliest: '2026-03-02' }),
    );
  });

  it.each<[string, TermsChange]>([
    ['rateCard', { rateCard: aRateCard(1), from: MARCH }],
    ['rateCard', { from: MARCH }],
    ['rateCard', { underWay: true }],
    ['from', { rateCard: aRateCard(2) }],
    ['from', { rateCard: aRateCard(2), from: localDate('2027-02-01') }],
    ['underWay', { rateCard: { ...aRateCard(2), steps: aRateCard(2).steps.slice(0, 1) }, from: MARCH, underWay: true }],
  ])('is refused when it cannot be kept: %s', (field, change) => {
    expect(proposing(change)).toEqual(refused('agreements.terms_invalid', { field }));
  });

  it('may bring other steps for new referrals', () => {
    const rateCard = { ...aRateCard(2), steps: aRateCard(2).steps.slice(0, 1) };
    expect(proposing({ rateCard, from: MARCH })).toMatchObject({ ok: true });
  });

  it('sets what a referral reserves from the day of its offer', () => {
    const { agreement } = accepted({ rateCard: dearer(2, 500), from: MARCH });
    const terms = capacityIn(agreement);
    expect(maximumsOn(terms, localDate('2026-02-28')).A).toBe(160_000);
    expect(maximumsOn(terms, MARCH).A).toBe(170_000);
    expect(priceOf(dearer(2, 500).steps[0] ?? expect.fail(), 'A')).toBe(50_000);
  });

  it('lengthens the run-off when an older card tracked its clients longer', () => {
    const short = { ...aRateCard(2), steps: aRateCard(2).steps.slice(0, 1) };
    const { agreement } = accepted({ rateCard: short, from: MARCH });
    const ended = decide(agreement, { command: 'end' }, startOfDay(agreement.terms.end), 'clock');
    expect(ended.ok && ended.value[0]).toMatchObject({
      type: 'agreement.run_off',
      until: '2027-10-12',
      authority: AUTHORITY,
    });
  });
});
