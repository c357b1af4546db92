import { cents, endOfDay, instant, localDate, municipalityCode, plusMs } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCategory, aContent, TWO_MORE, WORLD } from '../testing/default-world.ts';
import { contentErrors, deadlineErrors } from './content-check.ts';
import { type Criterion, criteriaErrors } from './criteria.ts';
import { earliestDeadline, standstillEnd } from './deadline.ts';
import { CIPHERTEXT_LIMIT, checkEnvelope } from './envelope.ts';

const [price, quality] = aContent().criteria as [Criterion, Criterion];
const END = aContent().end;
const codes = (over: Parameters<typeof aContent>[0]) =>
  contentErrors(aContent(over), aCategory()).map(({ code }) => code);

describe('a draft', () => {
  it('is complete as the default one', () => {
    expect(contentErrors(aContent(), aCategory())).toEqual([]);
  });

  it.each<[string, Parameters<typeof aContent>[0], string]>([
    ['a title in one language', { title: { fi: 'Valmennus' } }, 'competition.text_missing'],
    ['a blank need', { need: { fi: ' ', sv: 'Behov' } }, 'competition.text_missing'],
    ['no criteria', { criteria: [] }, 'competition.criteria_missing'],
    ['an empty rate card', { rateCard: { ...aContent().rateCard, steps: [] } }, 'rate_card.no_steps'],
    ['no assumptions', { assumptions: { groups: [] } }, 'rate_card.assumption_empty'],
    ['no places', { places: 0 }, 'competition.amount_unreal'],
    ['half a place', { places: 1.5 }, 'competition.amount_unreal'],
    ['no ceiling', { ceilingCents: cents(0) }, 'competition.amount_unreal'],
    ['no winner', { winners: 0 }, 'competition.amount_unreal'],
    ['more winners than places', { winners: 21 }, 'competition.amount_unreal'],
    ['no cost centre', { costCentre: ' ' }, 'competition.field_missing'],
    ['no language', { languages: [] }, 'competition.field_missing'],
    ['no municipality', { municipalities: [] }, 'competition.field_missing'],
    ['no evaluator', { evaluators: [] }, 'competition.field_missing'],
    ['a service that the category does not buy', { serviceType: 'career_coaching' }, 'competition.outside_category'],
    ['a municipality outside', { municipalities: [municipalityCode('545')] }, 'competition.outside_category'],
    ['no period', { end: localDate('2026-04-01') }, 'competition.period_unreal'],
    [
      'an option without a year of its own',
      { options: [{ ...TWO_MORE[0], extendsTo: END }] },
      'competition.option_unreal',
    ],
    ['options in the wrong order', { options: TWO_MORE.toReversed() }, 'competition.option_unreal'],
    ['a start before the deadline', { start: localDate('2026-02-01') }, 'competition.period_unreal'],
  ])('with %s is refused', (_what, over, code) => {
    expect(codes(over)).toContain(code);
  });

  it('is complete with rights to prolong that follow each other, and says which one does not', () => {
    expect(codes({ options: TWO_MORE })).toEqual([]);
    const [one, two] = TWO_MORE;
    const wrong = aContent({ options: [one, { ...two, noticeBy: one.noticeBy }] });
    expect(contentErrors(wrong, aCategory())).toEqual([
      { code: 'competition.option_unreal', option: 2, field: 'noticeBy' },
    ]);
  });

  it('may do without English', () => {
    expect(codes({ title: { fi: 'Valmennus', sv: 'Träning' } })).toEqual([]);
  });
});

describe('caps that no bid can exceed', () => {
  const withCaps = (capCents: number) => {
    const { rateCard, assumptions } = aContent();
    const steps = rateCard.steps.map(
      (step) => ({ ...step, price: { set: 'by_bid', capCents: cents(capCents) } }) as const,
    );
    const groups = assumptions.groups.map((group) => ({ ...group, clients: 100_000 }));
    return { rateCard: { ...rateCard, steps }, assumptions: { groups } };
  };

  it('must leave a comparison price that can be reckoned with', () => {
    expect(codes(withCaps(1_000_000))).toEqual([]);
    expect(codes(withCaps(1_000_000_000_000))).toEqual(['competition.amount_unreal']);
  });
});

describe('criteria', () => {
  const published = aCategory().criteria;
  const errors = (criteria: readonly Criterion[]) => criteriaErrors(criteria, published).map(({ code }) => code);
  const weighed = (a: number, b: number) => [
    { ...price, weight: a },
    { ...quality, weight: b },
  ];

  it('stay inside the published ranges, both ends included', () => {
    for (const [a, b] of [
      [20, 80],
      [50, 50],
    ] as const)
      expect(errors(weighed(a, b))).toEqual([]);
    for (const [a, b] of [
      [19, 81],
      [51, 49],
    ] as const)
      expect(new Set(errors(weighed(a, b)))).toEqual(new Set(['competition.weight_out_of_range']));
  });

  it('weigh 100 together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 50 }), fc.integer({ min: 50, max: 80 }), (a, b) => {
        expect(errors(weighed(a, b)).includes('competition.weights_not_100')).toBe(a + b !== 100);
      }),
    );
  });

  it('formulate published ones, of the same kind, several times if need be', () => {
    expect(errors([price, { ...quality, publishedKey: 'other' }])).toContain('competition.criterion_not_published');
    expect(errors([price, { ...quality, kind: 'price' }])).toContain('competition.criterion_not_published');
    expect(errors([price, { ...quality, weight: 40 }, { ...quality, key: 'team', weight: 20 }])).toEqual([]);
    expect(errors([price, { ...quality, weight: 30 }, { ...quality, weight: 30 }])).toContain(
      'competition.criterion_repeated',
    );
    expect(errors([{ ...price, weight: 20 }, { ...price, key: 'p2', weight: 20 }, quality])).toContain(
      'competition.criterion_repeated',
    );
  });

  it.each([{ weight: 59.5 }, { weight: 0 }, { scale: 0 }, { scale: 101 }])(
    'of unreal numbers are refused: %o',
    (over) => {
      expect(errors([price, { ...quality, ...over }])).toContain('competition.criterion_unreal');
    },
  );
});

describe('time limits', () => {
  const sent = instant('2026-03-20T12:00:00.000Z');

  it('count full days after the day of sending, over the change to summer time', () => {
    expect(earliestDeadline('eu_dps', sent)).toBe(endOfDay(localDate('2026-03-30')));
    expect(earliestDeadline('eu_dps', instant('2026-03-20T22:00:00.000Z'))).toBe(endOfDay(localDate('2026-03-31')));
  });

  it('allow a round of two working days below the thresholds', () => {
    expect(earliestDeadline('below_threshold', sent)).toBe(endOfDay(localDate('2026-03-24')));
  });

  it('are judged to the millisecond', () => {
    const earliest = earliestDeadline('eu_dps', sent);
    expect(deadlineErrors(earliest, { profile: 'eu_dps' }, sent)).toEqual([]);
    expect(deadlineErrors(plusMs(earliest, -1), { profile: 'eu_dps' }, sent)).toEqual([
      { code: 'competition.deadline_too_early', earliest },
    ]);
  });

  it('are as short as a decision made them, to the millisecond too', () => {
    const loosened = { profile: 'annex_e', tenderPeriodDays: 5 } as const;
    const earliest = endOfDay(localDate('2026-03-25'));
    expect(deadlineErrors(earliest, loosened, sent)).toEqual([]);
    expect(deadlineErrors(plusMs(earliest, -1), loosened, sent)).toEqual([
      { code: 'competition.deadline_too_early', earliest },
    ]);
  });

  it('end a standstill on a working day', () => {
    expect(standstillEnd(instant('2026-08-18T09:00:00.000Z'), 14)).toBe(endOfDay(localDate('2026-09-01')));
    expect(standstillEnd(instant('2026-12-11T09:00:00.000Z'), 14)).toBe(endOfDay(localDate('2026-12-28')));
    expect(standstillEnd(WORLD.deadline, 0)).toBe(WORLD.deadline);
  });
});

describe('an envelope', () => {
  const envelope = { format: 2, enc: 'A'.repeat(43), ciphertext: 'abc_-9' };
  it('is checked for size and form', () => {
    expect(checkEnvelope(envelope).ok).toBe(true);
    for (const over of [
      { format: 1 },
      { enc: 'A' },
      { enc: `${'A'.repeat(42)}=` },
      { ciphertext: '' },
      { ciphertext: 'a b' },
    ]) {
      expect(checkEnvelope({ ...envelope, ...over })).toEqual({
        ok: false,
        error: { code: 'competition.envelope_form' },
      });
    }
    expect(checkEnvelope({ ...envelope, ciphertext: 'a'.repeat(CIPHERTEXT_LIMIT) }).ok).toBe(true);
    expect(checkEnvelope({ ...envelope, ciphertext: 'a'.repeat(CIPHERTEXT_LIMIT + 1) })).toMatchObject({
      error: { code: 'competition.envelope_too_large' },
    });
  });
});
