import { cents, endOfDay, type Instant, instant, localDate, plusMs, startOfDay } from '@kt/kernel';
import type { ExtensionOption } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { anAgreement } from '../testing/an-agreement.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  agreementId,
  allEvidence,
  aRateCard,
  DRAFTED_AT,
  MANAGER,
  OPTION,
  PROVIDER,
  PROVIDER_SIGNER,
  someTerms,
} from '../testing/samples.ts';
import type { Agreement } from './agreement.ts';
import { decide, draftAgreement } from './agreement-decide.ts';
import type { AgreementTerms } from './agreement-terms.ts';
import { CHECK_KINDS, EVIDENCE_STATES, type Evidence } from './obligations.ts';

type Signing = { readonly at?: Instant; readonly evidence?: readonly Evidence[] };
const signs = (
  agreement: Agreement,
  side: 'authority' | 'provider',
  by: string,
  { at = DRAFTED_AT, evidence = allEvidence() }: Signing = {},
) => decide(agreement, { command: 'sign', side, evidence }, at, by);
const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });

describe('drafting', () => {
  const draft = (terms: Partial<AgreementTerms>, options: readonly ExtensionOption[] = [OPTION]) =>
    draftAgreement(
      { id: agreementId(1), authority: AUTHORITY, terms: someTerms(terms), options, origin: {} },
      DRAFTED_AT,
      MANAGER,
    );
  const unpriced = {
    ...aRateCard(),
    steps: aRateCard().steps.map((s) => ({ ...s, price: { set: 'by_bid' as const, capCents: cents(1) } })),
  };

  it.each<[string, Partial<AgreementTerms>]>([
    ['end', { end: localDate('2026-02-01') }],
    ['places', { places: 0 }],
    ['ceilingCents', { ceilingCents: cents(0) }],
    ['languages', { languages: [] }],
    ['municipalities', { municipalities: [] }],
    ['rateCard', { rateCard: unpriced }],
  ])('refuses terms that cannot be kept: %s', (field, change) => {
    expect(draft(change)).toEqual(refused('agreements.terms_invalid', { field }));
  });

  it('demands options that prolong one after the other, with notice while the agreement runs', () => {
    const later = { key: 'year-3', noticeBy: localDate('2027-10-31'), extendsTo: localDate('2029-01-31') };
    expect(draft({}, [OPTION, later])).toMatchObject({ ok: true });
    expect(draft({}, [later, OPTION])).toEqual(refused('agreements.terms_invalid', { field: 'options' }));
    expect(draft({}, [{ ...OPTION, extendsTo: localDate('2027-02-01') }])).toMatchObject({ ok: false });
    expect(draft({}, [{ ...OPTION, noticeBy: localDate('2027-02-01') }])).toMatchObject({ ok: false });
  });
});

describe('signing', () => {
  const ready = anAgreement().offered().protecting().agreement;

  it('takes two different people, one of each side, in either order', () => {
    expect(anAgreement().offered().protecting().signedByAuthority().signedByProvider().agreement.state).toBe('active');
    const half = anAgreement().offered().protecting().signedByProvider().agreement;
    expect(signs(half, 'provider', AUTHORITY_SIGNER)).toEqual(
      refused('agreements.already_signed', { side: 'provider' }),
    );
    expect(signs(half, 'authority', PROVIDER_SIGNER)).toEqual(
      refused('agreements.same_person', { person: PROVIDER_SIGNER }),
    );
  });

  it('publishes the terms when the second side has signed', () => {
    const half = anAgreement().offered().protecting().signedByProvider().agreement;
    const decided = signs(half, 'authority', AUTHORITY_SIGNER);
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { type: 'agreement.signed' },
        { type: 'agreement.activated', places: 10, costCentre: '4711', competition: half.origin.competition },
      ],
    });
  });

  it('waits for the data-protection terms', () => {
    const { agreement } = anAgreement().offered();
    expect(signs(agreement, 'provider', PROVIDER_SIGNER)).toEqual(refused('agreements.data_protection_missing'));
  });

  it('waits for every report of the contractor’s obligations, and names whose and which', () => {
    const evidence = allEvidence().map((one, n) => (n === 3 ? { ...one, state: 'missing' as const } : one));
    expect(signs(ready, 'provider', PROVIDER_SIGNER, { evidence })).toEqual(
      refused('agreements.checks_missing', { missing: [{ organisation: PROVIDER, kind: 'pension_insurance' }] }),
    );
  });

  it.each(EVIDENCE_STATES)('lets a report that is %s stand or not', (state) => {
    const evidence = allEvidence().map((one) => ({ ...one, state }));
    const signed = signs(ready, 'provider', PROVIDER_SIGNER, { evidence });
    expect(signed.ok).toBe(state === 'valid' || state === 'expiring');
  });

  it('takes a report that is three months old to the day, and none that is a day older', () => {
    expect(signs(ready, 'provider', PROVIDER_SIGNER, { at: instant('2026-04-05T08:00:00.000Z') })).toMatchObject({
      ok: true,
    });
    const next = endOfDay(localDate('2026-04-05'));
    expect(signs(ready, 'provider', PROVIDER_SIGNER, { at: plusMs(next, -1) })).toMatchObject({ ok: true });
    expect(signs(ready, 'provider', PROVIDER_SIGNER, { at: next })).toMatchObject({
      error: { code: 'agreements.checks_missing' },
    });
  });

  it('demands nothing of whom nothing is asked, and keeps upon what was signed', () => {
    expect(signs(ready, 'provider', PROVIDER_SIGNER, { evidence: [] })).toMatchObject({ ok: true });
    const { signatures } = anAgreement().offered().protecting().signedByProvider().agreement;
    expect(signatures[0]?.upon?.map(({ kind }) => kind)).toEqual([...CHECK_KINDS]);
  });

  it('asks for no report where an officer has decided that the act does not apply', () => {
    const { agreement } = anAgreement()
      .after({ command: 'waive_checks', reason: 'own premises' })
      .offered()
      .protecting();
    expect(signs(agreement, 'provider', PROVIDER_SIGNER)).toMatchObject({ ok: true });
  });

  it('makes nothing active whose period is over, neither by signature nor by taking over', () => {
    const late = startOfDay(someTerms().end);
    const { agreement } = anAgreement({ origin: {} });
    const takeOver = { command: 'take_over', document: 'VAA/1/2024', dataProtection: 'dpa' } as const;
    expect(decide(agreement, takeOver, plusMs(late, -1), AUTHORITY_SIGNER)).toMatchObject({ ok: true });
    expect(decide(agreement, takeOver, late, AUTHORITY_SIGNER)).toEqual(
      refused('agreements.period_over', { end: '2027-02-01' }),
    );
    const waived = anAgreement()
      .after({ command: 'waive_checks', reason: 'own premises' })
      .offered()
      .protecting().agreement;
    expect(signs(waived, 'provider', PROVIDER_SIGNER, { at: late })).toEqual(
      refused('agreements.period_over', { end: '2027-02-01' }),
    );
  });
});

it('remembers who refused and who withdrew', () => {
  const offered = anAgreement().offered();
  expect(offered.after({ command: 'refuse', reason: 'no staff' }).agreement.cancelled).toMatchObject({
    side: 'provider',
  });
  expect(offered.after({ command: 'withdraw', reason: 'rectified' }).agreement.cancelled).toMatchObject({
    side: 'authority',
  });
});
