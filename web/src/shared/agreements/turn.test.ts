import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { type AgreementReader, turnOf } from './turn.ts';

type Agreement = Parameters<typeof turnOf>[0];
const by = (person: string) => ({ at: instant('2026-03-18T08:00:00.000Z'), by: person });
const offered: Agreement = {
  state: 'offered',
  origin: { competition: id('competition', 'cmp_01J00000000000000000000001') },
  signatures: [],
  missingChecks: [],
  drafted: by('system:competition'),
  dataProtection: { ...by('per_chair'), reference: 'VAA-TST-1' },
};
const MISSING = [{ organisation: id('organisation', 'org_01J00000000000000000000001'), kind: 'tax_status' }] as const;
const reader = (side: AgreementReader['side'], person: string, ...held: readonly string[]): AgreementReader => ({
  side,
  person,
  has: (...roles) => roles.some((role) => held.includes(role)),
});
const sanna = reader('authority', 'per_sanna', 'agreement_manager');
const paivi = reader('authority', 'per_paivi', 'decision_maker');
const chair = reader('provider', 'per_chair', 'signatory');

describe('a draft', () => {
  const draft: Agreement = { ...offered, state: 'draft', missingChecks: MISSING };
  it('is offered by the agreement manager: what is missing is shown to the provider then', () => {
    expect(turnOf(draft, sanna)).toEqual({ act: 'offer' });
    expect(turnOf(draft, paivi)).toEqual({ waits: 'manager' });
  });

  it('of an older agreement is taken over by another than who drafted it', () => {
    const older: Agreement = { ...draft, origin: {}, drafted: by('per_sanna') };
    expect(turnOf(older, sanna)).toEqual({ waits: 'take_over' });
    expect(turnOf(older, paivi)).toEqual({ act: 'take_over' });
  });
});

describe('an offered agreement', () => {
  it('is signed by the provider after it has accepted the terms of data protection', () => {
    const { dataProtection: _none, ...fresh } = offered;
    expect(turnOf(fresh, chair)).toEqual({ act: 'accept_terms' });
    expect(turnOf(offered, chair)).toEqual({ act: 'sign' });
    expect(turnOf(offered, reader('provider', 'per_w', 'writer'))).toEqual({ waits: 'signatory' });
    expect(turnOf({ ...offered, missingChecks: MISSING }, chair)).toEqual({ waits: 'checks' });
    expect(turnOf({ ...offered, missingChecks: MISSING }, sanna)).toEqual({ act: 'check' });
    expect(turnOf(offered, paivi)).toEqual({ waits: 'provider' });
  });

  it('is then signed by an official who did not prepare it', () => {
    const half: Agreement = {
      ...offered,
      state: 'half_signed',
      signatures: [{ ...by('per_chair'), side: 'provider' }],
    };
    expect(turnOf(half, paivi)).toEqual({ act: 'sign' });
    expect(turnOf(half, chair)).toEqual({ waits: 'authority' });
    expect(turnOf({ ...half, checksWaived: { ...by('per_paivi'), reason: 'x' } }, paivi)).toEqual({
      waits: 'second_official',
    });
  });
});

it('in force, a change is answered by the side that did not propose it', () => {
  const active: Agreement = { ...offered, state: 'active' };
  const proposed = { ...by('per_sanna'), side: 'authority', reason: 'minor_value', change: { places: 4 } } as const;
  expect(turnOf(active, sanna)).toEqual({});
  expect(turnOf({ ...active, proposed }, chair)).toEqual({ act: 'answer_change' });
  expect(turnOf({ ...active, proposed }, sanna)).toEqual({ waits: 'answer' });
});
