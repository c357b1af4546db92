import { type Actor, cents, type Instant, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { anAgreement } from '../testing/an-agreement.ts';
import { AUTHORITY_SIGNER, allEvidence, DRAFTED_AT, MANAGER, PROVIDER_SIGNER } from '../testing/samples.ts';
import {
  AGREEMENT_STATES,
  type Agreement,
  type AgreementState,
  agreementLifecycle,
  dueAt,
  endsAt,
} from './agreement.ts';
import { applyAll } from './agreement-apply.ts';
import type { AgreementCommand, AgreementCommandName } from './agreement-commands.ts';
import { decide } from './agreement-decide.ts';

type Try = {
  readonly agreement: Agreement;
  readonly command: AgreementCommand;
  readonly at: Instant;
  readonly by: Actor;
};

const IN_STATE: { readonly [S in AgreementState]: () => Agreement } = {
  draft: () => anAgreement().agreement,
  offered: () => anAgreement().offered().protecting().agreement,
  half_signed: () => anAgreement().offered().protecting().signedByProvider().agreement,
  active: () => anAgreement().active().agreement,
  orders_suspended: () => anAgreement().suspended().agreement,
  run_off: () => anAgreement().ended().agreement,
  closed: () => anAgreement().closed().agreement,
  cancelled: () => anAgreement().after({ command: 'withdraw', reason: 'a mistake' }).agreement,
};

const COMMANDS: { readonly [C in AgreementCommandName]: AgreementCommand<C> } = {
  supplement: { command: 'supplement', supplement: { volume: { expected: 60, guaranteed: 20 } } },
  waive_checks: { command: 'waive_checks', reason: 'own premises' },
  offer: { command: 'offer' },
  take_over: { command: 'take_over', document: 'VAA/123/2024', dataProtection: 'dpa-1' },
  accept_data_protection: { command: 'accept_data_protection', reference: 'dpa-1' },
  sign: { command: 'sign', side: 'authority', evidence: allEvidence() },
  refuse: { command: 'refuse', reason: 'too few clients' },
  withdraw: { command: 'withdraw', reason: 'a mistake' },
  propose_change: { command: 'propose_change', side: 'authority', reason: 'not_substantial', change: { places: 12 } },
  accept_change: { command: 'accept_change', side: 'provider' },
  decline_change: { command: 'decline_change', side: 'provider' },
  withdraw_change: { command: 'withdraw_change', side: 'authority' },
  use_option: { command: 'use_option', option: 'year-2' },
  leave_option: { command: 'leave_option', option: 'year-2', reason: 'the need is over' },
  lapse_option: { command: 'lapse_option' },
  suspend_orders: { command: 'suspend_orders', reason: 'quality talks' },
  resume_orders: { command: 'resume_orders' },
  end: { command: 'end' },
  terminate: { command: 'terminate', ground: 'breach' },
  close: { command: 'close' },
};
const NAMES = Object.values(COMMANDS).map(({ command }) => command);

const NEEDS_PROPOSAL: readonly string[] = ['accept_change', 'decline_change', 'withdraw_change'];

const trial = (state: AgreementState, name: AgreementCommandName): Try => {
  const signedElsewhere = state === 'draft' && name === 'take_over';
  const agreement = signedElsewhere ? anAgreement({ origin: {} }).agreement : IN_STATE[state]();
  const inForce = state === 'active' || state === 'orders_suspended';
  const base =
    NEEDS_PROPOSAL.includes(name) && inForce
      ? applyAll(agreement, [...must(agreement, COMMANDS.propose_change, MANAGER)])
      : agreement;
  const by = NEEDS_PROPOSAL.includes(name) ? PROVIDER_SIGNER : AUTHORITY_SIGNER;
  return { agreement: base, command: COMMANDS[name], at: dueFor(base, name), by };
};
const must = (agreement: Agreement, command: AgreementCommand, by: Actor) => {
  const decided = decide(agreement, command, DRAFTED_AT, by);
  return decided.ok ? decided.value : [];
};
const dueFor = (agreement: Agreement, name: string): Instant => {
  if (name === 'end') return endsAt(agreement);
  return name === 'close' || name === 'lapse_option' ? (dueAt(agreement) ?? DRAFTED_AT) : DRAFTED_AT;
};

const EVERY = AGREEMENT_STATES.flatMap((state) => NAMES.map((name) => ({ state, name })));

describe('the lifecycle of an agreement', () => {
  it.each(EVERY)('$state × $name does what the table says', ({ state, name }) => {
    const { agreement, command, at, by } = trial(state, name);
    expect(agreement.state).toBe(state);
    const decided = decide(agreement, command, at, by);
    const allowed = targets(agreementLifecycle, state, name);
    if (!allowed.ok) {
      expect(decided).toEqual(allowed);
      return;
    }
    expect(decided).toMatchObject({ ok: true });
    const after = decided.ok ? applyAll(agreement, decided.value) : agreement;
    expect(allowed.value).toContain(after.state);
  });

  it('reaches every state and leaves every one that is not final', () => {
    const reached = new Set<string>(['draft']);
    for (const row of Object.values(agreementLifecycle)) for (const target of Object.values(row)) reached.add(target);
    expect([...reached].sort()).toEqual([...AGREEMENT_STATES].sort());
    const stuck = AGREEMENT_STATES.filter((s) => Object.values(agreementLifecycle[s]).every((target) => target === s));
    expect(stuck).toEqual(['closed', 'cancelled']);
  });

  it.each([
    ['end', () => anAgreement({ options: [] }).active().agreement],
    ['lapse_option', () => anAgreement().active().agreement],
    ['close', () => anAgreement().ended().agreement],
  ] as const)('%s comes with the clock: not a millisecond early', (name, build) => {
    const agreement = build();
    const due = dueAt(agreement) ?? DRAFTED_AT;
    const at = (ms: number) => decide(agreement, COMMANDS[name], plusMs(due, ms), 'clock');
    expect(at(-1)).toEqual({ ok: false, error: { code: 'agreements.not_due' } });
    expect(at(0)).toMatchObject({ ok: true });
    expect(at(1)).toMatchObject({ ok: true });
  });

  it('is due after the notice day of its option, after its last day in Finland, and after the last claim day of its rate card', () => {
    expect(dueAt(anAgreement().active().agreement)).toBe('2026-10-31T22:00:00.000Z');
    expect(dueAt(anAgreement({ options: [] }).active().agreement)).toBe('2027-01-31T22:00:00.000Z');
    const runningOff = anAgreement().ended().agreement;
    expect(runningOff.runOffUntil).toBe('2027-10-12');
    expect(dueAt(runningOff)).toBe('2027-10-12T21:00:00.000Z');
    expect(dueAt(anAgreement().agreement)).toBeUndefined();
    expect(dueAt(anAgreement().closed().agreement)).toBeUndefined();
  });

  it('counts the run-off of a termination from the day it ends, not from the end once agreed', () => {
    const { agreement } = anAgreement().active().after({ command: 'terminate', ground: 'breach' });
    expect(agreement).toMatchObject({ state: 'run_off', runOffUntil: '2026-09-18', ended: { ground: 'breach' } });
  });

  it('keeps the terms it was offered with until they are changed', () => {
    const { agreement } = anAgreement({ terms: { ceilingCents: cents(500) } }).active();
    expect(agreement).toMatchObject({
      termsVersion: 1,
      originalCeilingCents: 500,
      terms: { end: localDate('2027-02-01') },
    });
  });
});
