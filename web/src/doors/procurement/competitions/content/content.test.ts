import { aContent, TWO_MORE, WORLD } from '@kt/competition/testing/default-world.ts';
import { competitionContent } from '@kt/competition/wire.ts';
import { id, instant, isWorkingDay, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { baseAgain, contentAgain } from './again.ts';
import { baseOfCategory, baseOfDraft, type CategoryShown } from './content-base.ts';
import { contentBody, contentForm } from './form.ts';
import { nextOption } from './option-form.ts';
import { newContent, shownContent, weightsFor } from './prefill.ts';
import { callableFrom, earliestDay, scheduleFrom } from './schedule.ts';
import { timeText } from './time-field.ts';

const NOW = instant('2026-02-09T08:00:00.000Z');
const draft = aContent();
const category: CategoryShown = {
  id: WORLD.category,
  name: { fi: 'Työhönvalmennus', sv: 'Arbetsträning', en: 'Work coaching' },
  serviceTypes: ['work_coaching'],
  municipalities: draft.municipalities,
  targetGroups: [],
  requirements: [],
  criteria: [
    {
      key: 'price',
      kind: 'price',
      title: draft.criteria[0]?.title ?? { fi: '', sv: '', en: '' },
      minWeight: share(2_000),
      maxWeight: share(5_000),
    },
    {
      key: 'quality',
      kind: 'quality',
      title: { fi: 'Laatu', sv: 'Kvalitet', en: 'Quality' },
      minWeight: share(5_000),
      maxWeight: share(8_000),
    },
  ],
  rateCard: draft.rateCard,
  estimatedValueCents: draft.ceilingCents,
};
const text = { fi: 'Valmennus', sv: 'Träning', en: 'Coaching' };
const base = baseOfCategory(WORLD.system, category);
const fresh = newContent({
  base,
  category,
  profile: 'eu_dps',
  now: NOW,
  service: text,
  need: text,
  evaluators: [WORLD.evaluator, WORLD.otherEvaluator, id('person', `per_${'9'.repeat(26)}`)],
});

describe('a new competition', () => {
  it('says how clients are called off where several may win, and only there', () => {
    const asked = { ...fresh, callOff: 'preference_order' as const };
    expect(contentBody(base, contentForm.parse(asked)).callOff).toBe('preference_order');
    expect(contentBody(base, contentForm.parse({ ...asked, winners: '1' }))).not.toHaveProperty('callOff');
  });

  it('is complete: it can be sent as it stands', () => {
    const body = contentBody(base, contentForm.parse(fresh));
    expect(competitionContent.parse(body)).toMatchObject({
      title: { fi: 'Valmennus 2026–2028', sv: 'Träning 2026–2028' },
      criteria: [
        { publishedKey: 'price', weight: 35 },
        { publishedKey: 'quality', weight: 65, scale: 10 },
      ],
      evaluators: [WORLD.evaluator, WORLD.otherEvaluator],
      assumptions: { groups: [{ group: 'B', clients: 30, rates: { start: 10_000 } }, { group: 'C' }] },
    });
  });

  it('counts from the end of the first period for requests while that runs', () => {
    const ends = instant('2026-03-11T21:59:59.000Z');
    expect([callableFrom(NOW, undefined), callableFrom(NOW, ends), callableFrom(ends, ends)]).toEqual([
      NOW,
      ends,
      ends,
    ]);
  });

  it('is due on a working day with room for the review, and runs two years from a month’s first day', () => {
    const { deadline, start, lastDay } = scheduleFrom('eu_dps', NOW);
    expect([earliestDay('eu_dps', NOW), deadline, start, lastDay]).toEqual([
      '2026-02-20',
      '2026-02-25',
      '2026-05-01',
      '2028-04-30',
    ]);
    expect(isWorkingDay(deadline)).toBe(true);
  });

  it('weighs inside the published ranges', () => {
    const range = (min: number, max: number) => ({ minWeight: share(min * 100), maxWeight: share(max * 100) });
    expect(weightsFor([range(20, 50), range(50, 80)])).toEqual([35, 65]);
    expect(weightsFor([range(10, 20), range(10, 20), range(10, 90)])).toEqual([20, 20, 60]);
    expect(weightsFor([range(100, 100)])).toEqual([100]);
  });
});

describe('a draft', () => {
  it('is shown and sent back as it was', () => {
    const own = baseOfDraft(draft, category);
    const body = contentBody(own, contentForm.parse(shownContent(draft, own)));
    expect(body).toEqual({ ...draft, callOff: 'client_choice', criteria: draft.criteria });
  });

  it('keeps its rights to prolong, each proposed a year longer than the one before', () => {
    const own = baseOfDraft(draft, category);
    const first = nextOption(fresh.lastDay, []);
    const options = [first, nextOption(fresh.lastDay, [first])];
    const { start, lastDay } = fresh;
    const sent = contentBody(own, contentForm.parse({ ...shownContent(draft, own), start, lastDay, options })).options;
    expect(sent).toEqual([
      { key: 'option-1', noticeBy: '2028-01-31', extendsTo: '2029-05-01' },
      { key: 'option-2', noticeBy: '2029-01-31', extendsTo: '2030-05-01' },
    ]);
    expect(shownContent({ ...draft, options: sent ?? [] }, own).options).toEqual(options);
    expect(nextOption('soon', [])).toEqual({ noticeBy: '', lastDay: '' });
  });

  it('takes up a published criterion that it had left out, and leaves one out that weighs nothing', () => {
    const lone = { ...draft, criteria: draft.criteria.slice(0, 1) };
    const own = baseOfDraft(lone, category);
    expect(own.criteria.map(({ publishedKey }) => publishedKey)).toEqual(['price', 'quality']);
    const typed = { ...shownContent(lone, own), criteria: [{ weight: '100' }, { weight: '0' }] };
    expect(contentBody(own, contentForm.parse(typed)).criteria).toHaveLength(1);
  });
});

describe('the price model', () => {
  it('fixes every price, and gives back to bidders what the category lets them bid', () => {
    const fixed = contentBody(base, contentForm.parse({ ...fresh, priceModel: 'fixed' }));
    expect(fixed.rateCard.steps.map(({ price }) => price.set)).toEqual(['by_buyer', 'by_buyer']);
    const again = baseOfDraft({ ...draft, rateCard: fixed.rateCard }, category);
    const shown = shownContent({ ...draft, rateCard: fixed.rateCard }, again);
    expect(shown.priceModel).toBe('fixed');
    const back = contentBody(again, contentForm.parse({ ...shown, priceModel: 'bids' }));
    expect(back.rateCard).toEqual(draft.rateCard);
  });
});

describe('what was typed', () => {
  const errorsOf = (over: object): readonly string[] =>
    contentForm.safeParse({ ...fresh, ...over }).error?.issues.map(({ message }) => message) ?? [];

  it.each([
    [{ criteria: [{ weight: '40' }, { weight: '50' }] }, 'competition_page.form.weights'],
    [{ deadlineDay: '28.2.2026' }, 'competition_page.form.working_day'],
    [{ deadlineTime: '25.00' }, 'competition_page.form.time'],
    [{ lastDay: '1.1.2026' }, 'competition_page.form.end'],
    [{ winners: '41' }, 'competition_page.form.winners'],
    [{ evaluators: [] }, 'competition_page.form.evaluators'],
    [{ options: [{ noticeBy: '1.5.2028', lastDay: '30.4.2029' }] }, 'competition_page.form.option_notice'],
    [{ options: [{ noticeBy: '1.1.2028', lastDay: '30.4.2028' }] }, 'competition_page.form.option_end'],
  ])('%o is refused', (over, message) => {
    expect(errorsOf(over)).toEqual([message]);
  });

  it('is a time in Finland, in winter and in summer', () => {
    expect(timeText(instant('2026-02-25T11:00:00.000Z'))).toBe('13.00');
    expect(timeText(instant('2026-06-30T10:05:00.000Z'))).toBe('13.05');
    expect(contentBody(base, contentForm.parse(fresh)).deadline).toBe('2026-02-25T10:00:00.000Z');
  });
});

describe('an earlier competition as a base', () => {
  const again = (over: Partial<Parameters<typeof contentAgain>[0]> = {}) =>
    contentAgain({
      earlier: { ...draft, title: { fi: 'Valmennus 2024–2026', sv: 'Träning 2024–2026' } },
      category,
      profile: 'eu_dps',
      now: NOW,
      evaluators: draft.evaluators,
      ...over,
    });

  it('gives everything but the dates, which are counted anew, and the years of its name', () => {
    const own = baseAgain(draft, category);
    const body = contentBody(own, contentForm.parse(again()));
    expect(body).toEqual({
      ...draft,
      callOff: 'client_choice',
      title: { fi: 'Valmennus 2026–2028', sv: 'Träning 2026–2028' },
      start: '2026-05-01',
      end: '2028-05-01',
      deadline: '2026-02-25T10:00:00.000Z',
    });
  });

  it('moves its rights to prolong as far as its last day moves', () => {
    const earlier = { ...draft, options: TWO_MORE };
    const body = contentBody(baseAgain(earlier, category), contentForm.parse(again({ earlier })));
    expect(body.options).toEqual([
      { key: 'option-1', noticeBy: '2028-01-31', extendsTo: '2029-05-01' },
      { key: 'option-2', noticeBy: '2029-01-31', extendsTo: '2030-05-01' },
    ]);
  });

  it('leaves out who evaluates no longer, and what the category no longer covers', () => {
    const narrow = { ...category, municipalities: draft.municipalities.slice(0, 1) };
    const shown = again({ category: narrow, evaluators: [WORLD.evaluator] });
    expect(shown.municipalities).toEqual(draft.municipalities.slice(0, 1));
    expect(shown.evaluators).toEqual(draft.evaluators.filter((one) => one === WORLD.evaluator));
  });
});

describe('a timetable', () => {
  it('keeps what a decision has made of the days to tender and of the standstill', () => {
    const rules = [
      { key: 'tenderPeriodDays', value: 5 },
      { key: 'standstillDays', value: 0 },
    ];
    expect(scheduleFrom('annex_e', NOW, rules)).toEqual({
      deadline: '2026-02-19',
      start: '2026-04-01',
      lastDay: '2028-03-31',
    });
  });

  it('is short below the thresholds: two working days to tender, and one for the review', () => {
    expect(earliestDay('below_threshold', NOW)).toBe('2026-02-12');
    expect(scheduleFrom('below_threshold', NOW)).toEqual({
      deadline: '2026-02-13',
      start: '2026-04-01',
      lastDay: '2028-03-31',
    });
  });
});
