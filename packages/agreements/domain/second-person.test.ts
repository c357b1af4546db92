import type { Actor } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { anAgreement } from '../testing/an-agreement.ts';
import { AUTHORITY_SIGNER, allEvidence, DRAFTED_AT, MANAGER, PROVIDER_SIGNER } from '../testing/samples.ts';
import type { Agreement } from './agreement.ts';
import { decide } from './agreement-decide.ts';

const THIRD = 'per_01J00000000000000000000009';
const WAIVER = { command: 'waive_checks', reason: 'a purchase under the limit of the act' } as const;
const refusedTo = (person: Actor) => ({ ok: false, error: { code: 'agreements.second_person_needed', person } });
const signs = (agreement: Agreement, by: Actor) =>
  decide(agreement, { command: 'sign', side: 'authority', evidence: allEvidence() }, DRAFTED_AT, by);
const waives = (agreement: Agreement, by: Actor) => decide(agreement, WAIVER, DRAFTED_AT, by);

describe('the authority’s signature', () => {
  it('is refused to whoever drafted the agreement, before and after the provider has signed', () => {
    const offered = anAgreement().offered().protecting();
    expect(signs(offered.agreement, MANAGER)).toEqual(refusedTo(MANAGER));
    const half = offered.signedByProvider().agreement;
    expect(signs(half, MANAGER)).toEqual(refusedTo(MANAGER));
    expect(signs(half, AUTHORITY_SIGNER)).toMatchObject({ ok: true });
  });

  it('is refused to whoever waived the checks, also of a draft that somebody else wrote', () => {
    const waived = anAgreement().after(WAIVER, DRAFTED_AT, AUTHORITY_SIGNER).offered().protecting();
    expect(signs(waived.agreement, AUTHORITY_SIGNER)).toEqual(refusedTo(AUTHORITY_SIGNER));
    expect(signs(waived.signedByProvider().agreement, AUTHORITY_SIGNER)).toEqual(refusedTo(AUTHORITY_SIGNER));
    expect(signs(waived.agreement, MANAGER)).toEqual(refusedTo(MANAGER));
    expect(signs(waived.agreement, THIRD)).toMatchObject({ ok: true });
  });

  it('is not the provider’s: that one is a matter of its own organisation', () => {
    const { agreement } = anAgreement().after(WAIVER).offered().protecting();
    expect(
      decide(agreement, { command: 'sign', side: 'provider', evidence: [] }, DRAFTED_AT, PROVIDER_SIGNER),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('taking over what was signed elsewhere', () => {
  const takeOver = { command: 'take_over', document: 'VAA/1/2024', dataProtection: 'dpa-1' } as const;
  const takes = (agreement: Agreement, by: Actor) => decide(agreement, takeOver, DRAFTED_AT, by);

  it('is refused to whoever drafted it, and done by another', () => {
    const { agreement } = anAgreement({ origin: {} });
    expect(takes(agreement, MANAGER)).toEqual(refusedTo(MANAGER));
    const after = anAgreement({ origin: {} }).after(takeOver, DRAFTED_AT, AUTHORITY_SIGNER).agreement;
    expect(after).toMatchObject({
      state: 'active',
      drafted: { by: MANAGER },
      activated: { by: AUTHORITY_SIGNER },
      origin: { document: 'VAA/1/2024' },
    });
  });

  it('is no way past the signatures and checks of a competition’s agreement', () => {
    const refusal = { ok: false, error: { code: 'agreements.signed_here' } };
    expect(takes(anAgreement().agreement, AUTHORITY_SIGNER)).toEqual(refusal);
  });
});

describe('a waiver of the checks', () => {
  it('is refused to whoever has signed for the authority, and to nobody else', () => {
    const { agreement } = anAgreement().offered().protecting().signedByAuthority();
    expect(waives(agreement, AUTHORITY_SIGNER)).toEqual(refusedTo(AUTHORITY_SIGNER));
    expect(waives(agreement, MANAGER)).toMatchObject({ ok: true });
  });

  it('is made once, so that nobody takes its place before signing', () => {
    const { agreement } = anAgreement().after(WAIVER, DRAFTED_AT, AUTHORITY_SIGNER).offered();
    expect(waives(agreement, THIRD)).toEqual({ ok: false, error: { code: 'agreements.checks_already_waived' } });
  });

  it('is on the record with its reason, who and when, beside the signatures of two others', () => {
    const { agreement } = anAgreement()
      .after(WAIVER, DRAFTED_AT, THIRD)
      .offered()
      .protecting()
      .signedByProvider()
      .signedByAuthority();
    expect(agreement).toMatchObject({
      state: 'active',
      drafted: { by: MANAGER, at: DRAFTED_AT },
      checksWaived: { by: THIRD, at: DRAFTED_AT, reason: WAIVER.reason },
      signatures: [
        { by: PROVIDER_SIGNER, at: DRAFTED_AT, side: 'provider' },
        { by: AUTHORITY_SIGNER, at: DRAFTED_AT, side: 'authority' },
      ],
    });
  });
});
