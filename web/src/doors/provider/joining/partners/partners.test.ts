import { id, instant, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { shareOf, termsForm, termsOf } from './form.ts';
import { evenTexts, isUnsent, ownedSteps, rowsOf, shareText, shownOf, stepNamesOf, sumLine } from './presenter.ts';
import type { Terms } from './read-partners.ts';

const org = (n: number) => id('organisation', `org_${String(n).padStart(26, '0')}`);
const terms: Terms = {
  name: 'Rannikon ryhmä',
  members: [
    { organisation: org(1), role: { fi: 'Työpaja' }, municipalities: [] },
    { organisation: org(2), role: { sv: 'Coachning' }, municipalities: [] },
  ],
  reliedOn: [{ organisation: org(3), capacity: 'Tila' }],
  split: {
    by: 'share',
    shares: [
      { organisation: org(1), share: share(6_666) },
      { organisation: org(2), share: share(3_334) },
    ],
  },
  isJointlyLiable: true,
  leadInvoices: false,
};
const words = wordsInTest();

describe('shares', () => {
  it('are typed with a comma, a point or a percent sign', () => {
    expect(['33,34', '33.3', '100 %', '0', '100,01', 'half', ''].map(shareOf)).toEqual([
      3_334,
      3_330,
      10_000,
      0,
      undefined,
      undefined,
      undefined,
    ]);
    expect([3_334, 5_000, undefined].map(shareText)).toEqual(['33,34', '50', '']);
  });

  it('say how far they are from the whole, and three equal ones reach it', () => {
    expect(sumLine(evenTexts([org(1), org(2), org(3)]), words)).toBe(words.t('partners.sum_whole'));
    expect(sumLine(['50', '49,99'], words)).toContain('0,01');
    expect(sumLine(['50', '51'], words)).not.toBe(sumLine(['50', '49'], words));
  });
});

describe('terms', () => {
  it('come back from the form as they went in', () => {
    expect(termsOf(terms, termsForm.parse(shownOf(terms, '')))).toEqual(terms);
    expect(termsOf(terms, { ...shownOf(terms, ''), agreedOn: '7.1.2026' }).agreedOn).toBe('2026-01-07');
  });

  it('divided by step come back too, only with members who do a step', () => {
    const of = {
      authority: id('authority', `aut_${'1'.padStart(26, '0')}`),
      system: id('system', `dps_${'1'.padStart(26, '0')}`),
      category: id('category', `cat_${'1'.padStart(26, '0')}`),
    };
    const byStep: Terms = { ...terms, split: { by: 'step', of, steps: [{ step: 'start', organisation: org(2) }] } };
    const shown = shownOf(byStep, '');
    expect(termsOf(byStep, termsForm.parse(shown))).toEqual(byStep);
    const owners = { [of.category]: { start: org(1), job: '', other: org(9) } };
    expect(termsOf(byStep, { ...shown, owners }).split).toMatchObject({
      steps: [{ step: 'start', organisation: org(1) }],
    });
    expect(ownedSteps(['start', 'job'], owners[of.category])).toBe(1);
    expect(termsForm.safeParse({ ...shown, category: '' }).success).toBe(false);
    const steps = [{ key: 'start', title: { fi: 'Aloitus' } }];
    const called = stepNamesOf(byStep.split, [{ categories: [{ id: of.category, rateCard: { steps } }] }], words);
    expect(rowsOf(byStep, {}, words, called)[1]?.share).toBe('Aloitus');
  });

  it('say of each party what it does and what it gets', () => {
    const rows = rowsOf(terms, { [org(1)]: { fi: 'Työpaja ry' } }, words);
    expect(rows.map(({ what }) => what)).toEqual(['Työpaja', 'Coachning', 'Tila']);
    expect(rows[0]).toMatchObject({ name: 'Työpaja ry' });
    expect(rows[2]?.share).toBe(words.t('partners.relied_on'));
  });

  it('are unsent while they differ from what the parties have before them', () => {
    const asked = { at: instant('2026-01-07T08:00:00.000Z'), by: 'per_1' };
    expect(isUnsent({ draft: terms })).toBe(true);
    expect(isUnsent({ draft: terms, proposed: { edition: 1, terms, asked } })).toBe(false);
  });
});
