import { cents, endOfDay, instant, localDate, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { anAgreement } from '../testing/an-agreement.ts';
import { AUTHORITY_SIGNER, aRateCard, DRAFTED_AT, MANAGER, OPTION, PROVIDER_SIGNER } from '../testing/samples.ts';
import type { ChangeReason, TermsChange } from './agreement.ts';
import { applyAll } from './agreement-apply.ts';
import { decide } from './agreement-decide.ts';

const active = anAgreement().active().agreement;
const proposing = (change: TermsChange, reason: ChangeReason = 'not_substantial') =>
  decide(active, { command: 'propose_change', side: 'authority', reason, change }, DRAFTED_AT, MANAGER);
const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });
const proposed = anAgreement()
  .active()
  .after({ command: 'propose_change', side: 'authority', reason: 'not_substantial', change: { places: 12 } });

describe('a change of terms', () => {
  it('holds when the other side accepts, as a new version', () => {
    const { agreement } = proposed.after({ command: 'accept_change', side: 'provider' }, DRAFTED_AT, PROVIDER_SIGNER);
    expect(agreement).toMatchObject({ termsVersion: 2, terms: { places: 12, costCentre: '4711' }, state: 'active' });
    expect(agreement.proposed).toBeUndefined();
  });

  it('is not accepted by the side, nor by the person, that proposed it', () => {
    const accept = (side: 'authority' | 'provider', by: string) =>
      decide(proposed.agreement, { command: 'accept_change', side }, DRAFTED_AT, by);
    expect(accept('authority', AUTHORITY_SIGNER)).toEqual(refused('agreements.not_your_side'));
    expect(accept('provider', MANAGER)).toEqual(refused('agreements.same_person', { person: MANAGER }));
    const decline = decide(proposed.agreement, { command: 'decline_change', side: 'authority' }, DRAFTED_AT, MANAGER);
    expect(decline).toEqual(refused('agreements.not_your_side'));
    const withdraw = decide(
      proposed.agreement,
      { command: 'withdraw_change', side: 'provider' },
      DRAFTED_AT,
      PROVIDER_SIGNER,
    );
    expect(withdraw).toEqual(refused('agreements.not_your_side'));
  });

  it('is one at a time, and answered only while one is open', () => {
    const again = { command: 'propose_change', side: 'provider', reason: 'unforeseen', change: { places: 3 } } as const;
    expect(decide(proposed.agreement, again, DRAFTED_AT, PROVIDER_SIGNER)).toEqual(refused('agreements.change_open'));
    const nothing = decide(active, { command: 'accept_change', side: 'provider' }, DRAFTED_AT, PROVIDER_SIGNER);
    expect(nothing).toEqual(refused('agreements.no_open_change'));
  });

  it.each<[string, TermsChange]>([
    ['places', { places: 0 }],
    ['rateCard', { rateCard: aRateCard(1) }],
    ['end', { end: localDate('2026-01-07') }],
  ])('is refused when it cannot be kept: %s', (field, change) => {
    expect(proposing(change)).toEqual(refused('agreements.terms_invalid', { field }));
  });

  it.each<[ChangeReason, number, boolean]>([
    ['minor_value', 22_000_000, true],
    ['minor_value', 22_000_001, false],
    ['unforeseen', 30_000_000, true],
    ['unforeseen', 30_000_001, false],
    ['additional_service', 30_000_000, true],
    ['not_substantial', 20_000_000, true],
    ['not_substantial', 20_000_001, false],
    ['not_substantial', 1, true],
    ['foreseen_clause', 90_000_000, true],
  ])('may raise the ceiling by %s to %i: %s', (reason, ceiling, fits) => {
    expect(proposing({ ceilingCents: cents(ceiling) }, reason).ok).toBe(fits);
  });

  it('measures growth against the ceiling first agreed, so that small steps add up', () => {
    const grown = anAgreement()
      .active()
      .after({
        command: 'propose_change',
        side: 'authority',
        reason: 'minor_value',
        change: { ceilingCents: cents(22_000_000) },
      })
      .after({ command: 'accept_change', side: 'provider' }, DRAFTED_AT, PROVIDER_SIGNER).agreement;
    const more = {
      command: 'propose_change',
      side: 'authority',
      reason: 'minor_value',
      change: { ceilingCents: cents(22_000_001) },
    } as const;
    expect(decide(grown, more, DRAFTED_AT, MANAGER)).toEqual(
      refused('agreements.value_guard', { allowedCents: 22_000_000, askedCents: 22_000_001 }),
    );
    const other = { ...more, reason: 'not_substantial', change: { places: 20 } } as const;
    expect(decide(grown, other, DRAFTED_AT, MANAGER)).toMatchObject({ ok: true });
  });
});

describe('an option', () => {
  const use = (key: string, at = DRAFTED_AT, agreement = active) =>
    decide(agreement, { command: 'use_option', option: key }, at, MANAGER);

  it('prolongs as agreed, once', () => {
    const decided = use('year-2');
    const after = decided.ok ? applyAll(active, decided.value) : active;
    expect(after).toMatchObject({ termsVersion: 2, terms: { end: OPTION.extendsTo } });
    expect(use('year-2', DRAFTED_AT, after)).toEqual(refused('agreements.option_used'));
    expect(use('year-9')).toEqual(refused('agreements.option_unknown'));
  });

  it('leaves the later ones for later', () => {
    const third = { key: 'year-3', noticeBy: localDate('2027-10-31'), extendsTo: localDate('2029-02-01') };
    const { agreement } = anAgreement({ options: [OPTION, third] })
      .active()
      .after({ command: 'use_option', option: 'year-2' });
    expect(agreement.options.map(({ used }) => used?.by)).toEqual([MANAGER, undefined]);
    expect(use('year-3', DRAFTED_AT, agreement)).toMatchObject({ ok: true });
  });

  it('needs notice by the end of its notice day in Finland', () => {
    const due = endOfDay(OPTION.noticeBy);
    expect(due).toBe(instant('2026-10-31T22:00:00.000Z'));
    expect(use('year-2', plusMs(due, -1))).toMatchObject({ ok: true });
    expect(use('year-2', due)).toEqual(refused('agreements.notice_passed', { noticeBy: OPTION.noticeBy }));
    expect(use('year-2', plusMs(due, 1))).toMatchObject({ ok: false });
  });

  it('is worth nothing when a change has already prolonged further', () => {
    const prolonged = {
      command: 'propose_change',
      side: 'authority',
      reason: 'foreseen_clause',
      change: { end: localDate('2028-06-30') },
    } as const;
    const { agreement } = anAgreement()
      .active()
      .after(prolonged)
      .after({ command: 'accept_change', side: 'provider' }, DRAFTED_AT, PROVIDER_SIGNER);
    expect(use('year-2', DRAFTED_AT, agreement)).toEqual(refused('agreements.option_used'));
  });
});

it('drops an open change when the agreement ends', () => {
  expect(proposed.after({ command: 'terminate', ground: 'mutual' }).agreement.proposed).toBeUndefined();
});

it('suspends orders and takes them up again', () => {
  const suspended = anAgreement().suspended();
  expect(suspended.agreement.suspended).toMatchObject({ reason: 'quality talks' });
  const resumed = suspended.after({ command: 'resume_orders' }).agreement;
  expect(resumed.state).toBe('active');
  expect(resumed.suspended).toBeUndefined();
});
