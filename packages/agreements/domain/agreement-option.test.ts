import { endOfDay, localDate, plusMs, share, startOfDay } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { anAgreement } from '../testing/an-agreement.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  allEvidence,
  COMPETITION,
  DRAFTED_AT,
  MANAGER,
  OPTION,
  OTHER_AUTHORITY,
} from '../testing/samples.ts';
import { dueAt } from './agreement.ts';
import { decide } from './agreement-decide.ts';
import { asOf } from './as-of.ts';

const THIRD = { key: 'year-3', noticeBy: localDate('2027-10-31'), extendsTo: localDate('2029-02-01') };
const active = anAgreement({ options: [OPTION, THIRD] }).active();
const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });
const NOTICE_OVER = endOfDay(OPTION.noticeBy);

describe('options one after the other (2 + 1 + 1)', () => {
  it('are used in their order', () => {
    const use = { command: 'use_option', option: 'year-3' } as const;
    expect(decide(active.agreement, use, DRAFTED_AT, MANAGER)).toEqual(
      refused('agreements.option_order', { before: 'year-2' }),
    );
  });

  it('lapse with their notice day, by the clock, and take the later ones with them', () => {
    expect(asOf(active.agreement, plusMs(NOTICE_OVER, -1)).facts).toEqual([]);
    const { agreement, facts } = asOf(active.agreement, NOTICE_OVER);
    expect(facts).toMatchObject([{ type: 'agreement.option_lapsed', option: 'year-2', by: 'clock' }]);
    expect(agreement.options.map(({ lapsed }) => lapsed?.at)).toEqual([NOTICE_OVER, NOTICE_OVER]);
    expect(dueAt(agreement)).toBe(startOfDay(agreement.terms.end));
    const use = { command: 'use_option', option: 'year-2' } as const;
    expect(decide(agreement, use, NOTICE_OVER, MANAGER)).toEqual(
      refused('agreements.notice_passed', { noticeBy: OPTION.noticeBy }),
    );
  });

  it('run off on their day when nobody looked meanwhile: the lapse is told before the end', () => {
    const { agreement, facts } = asOf(active.agreement, startOfDay(localDate('2027-02-01')));
    expect(facts.map(({ type }) => type)).toEqual(['agreement.option_lapsed', 'agreement.run_off']);
    expect(agreement.state).toBe('run_off');
  });

  it('prolong step by step', () => {
    const second = active.after({ command: 'use_option', option: 'year-2' });
    expect(dueAt(second.agreement)).toBe(endOfDay(THIRD.noticeBy));
    const third = second.after({ command: 'use_option', option: 'year-3' }).agreement;
    expect([third.terms.end, third.termsVersion, dueAt(third)]).toEqual([
      '2029-02-01',
      3,
      startOfDay(localDate('2029-02-01')),
    ]);
  });

  it('are left unused by a decision that gives its reason', () => {
    const { agreement } = active.after({ command: 'leave_option', option: 'year-2', reason: 'the need is over' });
    expect(agreement.options.map(({ left }) => [left?.reason, left?.by])).toEqual([
      ['the need is over', MANAGER],
      ['the need is over', MANAGER],
    ]);
    const use = { command: 'use_option', option: 'year-2' } as const;
    expect(decide(agreement, use, DRAFTED_AT, MANAGER)).toEqual(refused('agreements.option_used'));
    const again = { command: 'leave_option', option: 'year-9', reason: 'no such option' } as const;
    expect(decide(agreement, again, DRAFTED_AT, MANAGER)).toEqual(refused('agreements.option_unknown'));
  });
});

describe('what is added to a draft', () => {
  const own = anAgreement({ origin: {}, options: [] });
  const site = { name: 'Vaasa, Hovioikeudenpuistikko', municipality: own.agreement.terms.municipalities[0] } as const;
  const vaasa = { ...site, municipality: site.municipality ?? expect.fail(), languages: ['fi', 'sv'] as const };

  it('is sites, volume and options', () => {
    const { agreement } = own.after({
      command: 'supplement',
      supplement: { sites: [vaasa], volume: { expected: 60, guaranteed: 20 }, options: [OPTION, THIRD] },
    });
    expect(agreement).toMatchObject({
      terms: { sites: [vaasa], volume: { expected: 60, guaranteed: 20 } },
      options: [OPTION, THIRD],
      supplementedBy: [MANAGER],
    });
  });

  it.each([
    ['volume', { volume: { expected: 10, guaranteed: 11 } }],
    ['sites', { sites: [{ ...vaasa, name: ' ' }] }],
    ['options', { options: [{ ...OPTION, noticeBy: localDate('2027-02-01') }] }],
    ['options', { options: [OPTION, { ...THIRD, noticeBy: OPTION.noticeBy }] }],
    ['options', { options: [OPTION, { ...THIRD, extendsTo: OPTION.extendsTo }] }],
    ['options', { options: [OPTION, { ...THIRD, key: OPTION.key }] }],
    ['options', { options: [{ ...OPTION, noticeBy: localDate('2026-01-31') }] }],
  ])('is refused when it cannot be kept: %s', (field, supplement) => {
    const decided = decide(own.agreement, { command: 'supplement', supplement }, DRAFTED_AT, MANAGER);
    expect(decided).toEqual(refused('agreements.terms_invalid', { field }));
  });

  it('gives a competition’s agreement no options that its call did not say', () => {
    const { agreement } = anAgreement({ origin: { competition: COMPETITION }, options: [] });
    const added = { command: 'supplement', supplement: { options: [OPTION] } } as const;
    expect(decide(agreement, added, DRAFTED_AT, MANAGER)).toEqual(
      refused('agreements.terms_invalid', { field: 'options' }),
    );
  });

  it('gives a competition’s agreement no buyers that its call did not say, and no other shares', () => {
    const ringOf = (lead: number) => [
      { authority: AUTHORITY, shareBp: share(lead) },
      { authority: OTHER_AUTHORITY, shareBp: share(10_000 - lead) },
    ];
    const origin = { competition: COMPETITION };
    const alone = anAgreement({ origin, options: [] }).agreement;
    const called = anAgreement({ origin, options: [], terms: { buyers: ringOf(6_000) } }).agreement;
    const tries = (from: typeof alone, buyers: ReturnType<typeof ringOf>) =>
      decide(from, { command: 'supplement', supplement: { buyers } }, DRAFTED_AT, MANAGER);
    expect(tries(alone, ringOf(6_000))).toEqual(refused('agreements.ring_of_call'));
    expect(tries(called, ringOf(5_000))).toEqual(refused('agreements.ring_of_call'));
    expect(tries(called, [])).toEqual(refused('agreements.ring_of_call'));
    expect(tries(called, ringOf(6_000))).toMatchObject({ ok: true });
    expect(tries(own.agreement, ringOf(6_000))).toMatchObject({ ok: true });
  });

  it('is work that somebody else signs', () => {
    const added = { command: 'supplement', supplement: { volume: { expected: 60 } } } as const;
    const { agreement } = anAgreement()
      .after(added, DRAFTED_AT, AUTHORITY_SIGNER)
      .offered()
      .protecting()
      .signedByProvider();
    const sign = { command: 'sign', side: 'authority', evidence: allEvidence() } as const;
    expect(decide(agreement, sign, DRAFTED_AT, AUTHORITY_SIGNER)).toEqual(
      refused('agreements.second_person_needed', { person: AUTHORITY_SIGNER }),
    );
  });
});
