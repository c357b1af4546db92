import { readFileSync } from 'node:fs';
import { localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aWorkStep, day, workOf } from '../testing/work-builders.ts';
import { type Employment, WORK_TRAITS } from './employment.ts';
import { sustainedWork } from './sustained-work.ts';

const COLUMNS = [
  'case',
  'days',
  'hours',
  'hours_partial',
  'counting',
  'breaks',
  'subsidised',
  'accepted',
  'freeze',
  'partial',
  'service_start',
  'service_end',
  'tracking',
  'employments',
  'as_of',
  'state',
  'counted',
  'breaks_left',
  'earned_on',
  'expected_on',
  'comment',
] as const;
type Row = { readonly [C in (typeof COLUMNS)[number]]: string };

const readRows = (): readonly Row[] => {
  const text = readFileSync(new URL('../testing/worked-examples/sustained-work.csv', import.meta.url), 'utf8');
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
  expect(head).toEqual([...COLUMNS]);
  const cell = (cells: readonly string[], name: (typeof COLUMNS)[number]): string => cells[COLUMNS.indexOf(name)] ?? '';
  return lines.map((cells) => Object.fromEntries(COLUMNS.map((name) => [name, cell(cells, name)])) as Row);
};

/** `E1 2026-01-01..2026-03-31 30 subsidised leave 2026-02-01..2026-02-28` */
const employmentOf = (text: string): Employment => {
  const [employer = '', span = '', hours = '', ...rest] = text.split(' ');
  const [start = '', lastDay = ''] = span.split('..');
  const leaves = rest.filter((word) => word.includes('..')).map((word) => word.split('..').map(localDate));
  return {
    employer,
    start: localDate(start),
    ...(lastDay === '' ? {} : { lastDay: localDate(lastDay) }),
    weeklyHours: Number(hours),
    traits: WORK_TRAITS.filter((trait) => rest.includes(trait)),
    leaves: leaves.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [{ start: a, lastDay: b }])),
  };
};

const evaluate = (row: Row) => {
  const accepted = row.accepted.split(',');
  const step = aWorkStep({
    days: Number(row.days),
    weeklyHours: Number(row.hours),
    weeklyHoursPartialAbility: Number(row.hours_partial),
    counting: row.counting === 'cumulative' ? 'cumulative' : 'continuous',
    permittedBreakDays: Number(row.breaks),
    subsidisedWork: row.subsidised === 'full' ? 'full' : row.subsidised === 'half' ? 'half' : 'none',
    selfEmployment: accepted.includes('self_employment'),
    agencyWork: accepted.includes('agency'),
    ownGroupEmployer: accepted.includes('own_group'),
    leaveFreezesClock: row.freeze === 'yes',
  });
  return sustainedWork(
    { ...step, window: { ...step.window, trackingDaysAfterService: Number(row.tracking) } },
    workOf(row.employments.split('|').map(employmentOf), {
      partialWorkAbility: row.partial === 'yes',
      serviceStartedOn: localDate(row.service_start),
      ...(row.service_end === '' ? {} : { serviceEndedOn: localDate(row.service_end) }),
      asOf: localDate(row.as_of),
    }),
  );
};

describe("the sustained-work clock, officials' worked examples", () => {
  for (const row of readRows()) {
    it(`${row.case}: ${row.comment}`, () => {
      const { state, countedDays, breakDaysLeft, earnedOn, expectedOn } = evaluate(row);
      expect([state, countedDays, String(breakDaysLeft ?? ''), earnedOn ?? '', expectedOn ?? '']).toEqual([
        row.state,
        Number(row.counted),
        row.breaks_left,
        row.earned_on,
        row.expected_on,
      ]);
      expect(row.comment.length).toBeGreaterThan(10);
    });
  }
});

describe('what the clock tells', () => {
  it('explains every day since the service began, with one line per reason', () => {
    const works: Employment[] = [
      { employer: 'E1', start: day('2026-01-05'), lastDay: day('2026-01-20'), weeklyHours: 30, traits: [], leaves: [] },
      { employer: 'E2', start: day('2026-01-25'), weeklyHours: 12, traits: [], leaves: [] },
      { employer: 'E3', start: day('2026-02-01'), weeklyHours: 20, traits: ['own_group'], leaves: [] },
    ];
    const answer = sustainedWork(aWorkStep(), workOf(works, { asOf: day('2026-02-03') }));
    expect(answer.explanation).toEqual([
      { start: '2026-01-01', lastDay: '2026-01-04', reason: 'no_work' },
      { start: '2026-01-05', lastDay: '2026-01-20', reason: 'counted' },
      { start: '2026-01-21', lastDay: '2026-01-24', reason: 'no_work' },
      { start: '2026-01-25', lastDay: '2026-02-03', reason: 'too_few_hours' },
    ]);
  });

  it('names the kinds of evidence of which one is missing', () => {
    const works = [{ employer: 'E1', start: day('2026-01-01'), weeklyHours: 30, traits: [], leaves: [] }];
    expect(sustainedWork(aWorkStep(), workOf(works, { evidence: ['client'] })).missingEvidence).toEqual([
      'register',
      'employer',
    ]);
    expect(sustainedWork(aWorkStep(), workOf(works, { evidence: ['client', 'employer'] })).missingEvidence).toEqual([]);
  });

  it('says when the claim opens, is due for a reminder, and lapses, in Finnish days', () => {
    const works = [{ employer: 'E1', start: day('2026-01-01'), weeklyHours: 30, traits: [], leaves: [] }];
    const step = aWorkStep({ days: 90 });
    const window = { earliestDays: 1, latestDays: 60, graceDays: 5, trackingDaysAfterService: 180 };
    expect(sustainedWork({ ...step, window }, workOf(works)).times).toEqual({
      opensAt: '2026-03-31T21:00:00.000Z',
      remindAt: '2026-05-15T21:00:00.000Z',
      latestDay: '2026-05-30',
      lapsesAt: '2026-06-04T21:00:00.000Z',
    });
  });

  it('before the service has begun nothing is counted', () => {
    const works = [{ employer: 'E1', start: day('2026-01-01'), weeklyHours: 30, traits: [], leaves: [] }];
    const answer = sustainedWork(
      aWorkStep(),
      workOf(works, { serviceStartedOn: day('2026-06-01'), asOf: day('2026-05-31') }),
    );
    expect(answer).toMatchObject({ state: 'not_counting', countedDays: 0, explanation: [] });
  });

  it('a window shorter than the notice reminds when it opens', () => {
    const works = [{ employer: 'E1', start: day('2026-01-01'), weeklyHours: 30, traits: [], leaves: [] }];
    const window = { earliestDays: 2, latestDays: 10, graceDays: 0, trackingDaysAfterService: 180 };
    const { times } = sustainedWork({ ...aWorkStep(), window }, workOf(works));
    expect(times?.remindAt).toBe(times?.opensAt);
  });
});
