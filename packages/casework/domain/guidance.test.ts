import { cents, type LocalDate, localDate, targets } from '@kt/kernel';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { aReferral } from '../testing/a-referral.ts';
import { AUTHORITY, CASE_WORKER, OFFER_TERMS, OPENED_AT, person, SUPERVISOR } from '../testing/samples.ts';
import {
  applyGuidance,
  GUIDANCE_STATES,
  type Guidance,
  type GuidanceRules,
  guidanceLifecycle,
  guidanceOn,
  setGuidance,
} from './guidance.ts';
import type { Referral } from './referral.ts';
import { applyReferral } from './referral-apply.ts';
import type { ReferralCommand } from './referral-commands.ts';
import { decideReferral } from './referral-decide.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/guidance.csv', import.meta.url));
const TODAY = localDate('2026-03-04');

const set = (before: Guidance | undefined, rules: GuidanceRules) =>
  setGuidance(before, { authority: AUTHORITY, rules }, OPENED_AT, SUPERVISOR);
const adding = (before: Guidance | undefined, from: LocalDate, limit: number): Guidance => {
  const fact = set(before, { from, ownLimitCents: cents(limit), leftOpen: [] });
  return fact.ok ? applyGuidance(before, fact.value) : expect.fail(JSON.stringify(fact.error));
};

describe('the rules of guidance', () => {
  it.each(EXAMPLES.map((row) => [cell(row, 'name'), row] as const))('%s', (_name, row) => {
    const versions = cell(row, 'set') === '' ? [] : cell(row, 'set').split('|');
    const guidance = versions.reduce<Guidance | undefined>((before, one) => {
      const [from = '', limit = ''] = one.split(':');
      return adding(before, localDate(from), Number(limit));
    }, undefined);
    const limit = guidanceOn(guidance, localDate(cell(row, 'day')))?.ownLimitCents;
    expect(limit === undefined ? '' : String(limit)).toBe(cell(row, 'limit'));
  });

  it('are never written for a day that has passed', () => {
    const yesterday = localDate('2026-03-03');
    expect(set(undefined, { from: yesterday, leftOpen: [] })).toEqual({
      ok: false,
      error: { code: 'casework.day_out_of_order', day: yesterday, notBefore: TODAY },
    });
    expect(set(undefined, { from: TODAY, leftOpen: [] })).toMatchObject({ ok: true });
  });

  it('come into use and are set anew; no version is lost', () => {
    for (const state of ['none', ...GUIDANCE_STATES])
      expect(targets(guidanceLifecycle, state, 'set')).toEqual({ ok: true, value: ['in_use'] });
    const twice = adding(adding(undefined, TODAY, 100), TODAY, 200);
    expect(twice.versions.map(({ ownLimitCents, by }) => [ownLimitCents, by])).toEqual([
      [100, SUPERVISOR],
      [200, SUPERVISOR],
    ]);
  });
});

describe('the case worker’s own limit', () => {
  const chosen = aReferral().chosen().referral;
  const asked = aReferral().chosen().after({ command: 'ask_approval', reason: 'need' }).referral;
  const offer = { command: 'offer', ...OFFER_TERMS } as const;
  const trying = (referral: Referral, command: ReferralCommand, by: string = CASE_WORKER) =>
    decideReferral(referral, command, OPENED_AT, by);
  const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });

  it('is the most that is sent without a supervisor, to the cent', () => {
    const within = { ...offer, ownLimitCents: OFFER_TERMS.reservedCents };
    expect(trying(chosen, within)).toMatchObject({ ok: true });
    const limitCents = cents(OFFER_TERMS.reservedCents - 1);
    const { reservedCents } = OFFER_TERMS;
    expect(trying(chosen, { ...offer, ownLimitCents: limitCents })).toEqual(
      refused('casework.above_own_limit', { limitCents, reservedCents }),
    );
    expect(trying(asked, { ...offer, ownLimitCents: limitCents })).toMatchObject({ ok: false });
  });

  it('is passed by a supervisor who was asked, up to the amount that lay before them', () => {
    const approving = { ...offer, approvedUpToCents: OFFER_TERMS.reservedCents };
    expect(trying(asked, approving, SUPERVISOR)).toMatchObject({
      ok: true,
      value: [{ type: 'referral.approval_given', by: SUPERVISOR }, { type: 'referral.offered' }],
    });
    expect(trying(chosen, approving, SUPERVISOR)).toEqual(refused('casework.approval_not_asked'));
    const approvedCents = cents(OFFER_TERMS.reservedCents - 1);
    expect(trying(asked, { ...offer, approvedUpToCents: approvedCents }, SUPERVISOR)).toEqual(
      refused('casework.above_approval', { approvedCents, reservedCents: OFFER_TERMS.reservedCents }),
    );
  });

  it('is passed by nobody who drafted or asked, and not refused by them either', () => {
    const approving = { ...offer, approvedUpToCents: OFFER_TERMS.reservedCents };
    const refusing = { command: 'refuse_approval', reason: 'talk_first' } as const;
    const other = person(9);
    const askedByOther = aReferral()
      .chosen()
      .after({ command: 'ask_approval', reason: 'need' }, OPENED_AT, other).referral;
    for (const command of [approving, refusing]) {
      expect(trying(asked, command, CASE_WORKER)).toEqual(refused('casework.same_person', { person: CASE_WORKER }));
      expect(trying(askedByOther, command, other)).toEqual(refused('casework.same_person', { person: other }));
      expect(trying(askedByOther, command, SUPERVISOR)).toMatchObject({ ok: true });
    }
  });

  it('is asked about once at a time, after the choice; another choice or group withdraws the question', () => {
    const asking = { command: 'ask_approval', reason: 'client_choice' } as const;
    expect(trying(aReferral().referral, asking)).toEqual(refused('casework.choice_missing'));
    expect(trying(asked, asking)).toEqual(refused('casework.approval_pending'));
    const regrouped = trying(asked, { command: 'set_group', distanceGroup: 'C' });
    expect(regrouped.ok && applyReferral(asked, regrouped.value).approval).toBeUndefined();
  });

  it('given back: the case worker reads why, and may ask again', () => {
    const back = trying(asked, { command: 'refuse_approval', reason: 'cheaper_fits' }, SUPERVISOR);
    const returned = back.ok ? applyReferral(asked, back.value) : expect.fail('refused');
    expect(returned).toMatchObject({
      state: 'draft',
      approval: { state: 'refused', refusal: 'cheaper_fits', settled: { by: SUPERVISOR } },
    });
    expect(trying(returned, { command: 'ask_approval', reason: 'need' })).toMatchObject({ ok: true });
  });
});
