import { type LocalDate, plusDays } from '@kt/kernel';
import type { WorkThreshold } from '@kt/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWorkStep, day, workOf } from '../testing/work-builders.ts';
import { coversDay, type Employment, type Leave, WORK_TRAITS } from './employment.ts';
import { sustainedWork } from './sustained-work.ts';

const START = day('2026-01-01');
const offset = (n: number): LocalDate => plusDays(START, n);

const employment: fc.Arbitrary<Employment> = fc
  .record({
    employer: fc.constantFrom('E1', 'E2', 'E3'),
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 0, max: 50 })),
    quarters: fc.integer({ min: 4, max: 160 }),
    traits: fc.subarray([...WORK_TRAITS], { maxLength: 1 }),
    leave: fc.option(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))),
  })
  .map(({ employer, from, length, quarters, traits, leave }) => {
    const inside = (n: number): number => (length === null ? n : Math.min(n, length));
    const leaves: readonly Leave[] =
      leave === null
        ? []
        : [{ start: offset(from + inside(leave[0])), lastDay: offset(from + inside(leave[0] + leave[1])) }];
    const lastDay = length === null ? {} : { lastDay: offset(from + length) };
    return { employer, start: offset(from), ...lastDay, weeklyHours: quarters / 4, traits, leaves };
  });

const threshold = (counting: fc.Arbitrary<WorkThreshold['counting']>): fc.Arbitrary<Partial<WorkThreshold>> =>
  fc.record({
    days: fc.integer({ min: 1, max: 40 }),
    counting,
    permittedBreakDays: fc.integer({ min: 0, max: 12 }),
    subsidisedWork: fc.constantFrom('full', 'half', 'none'),
    ownGroupEmployer: fc.boolean(),
    leaveFreezesClock: fc.boolean(),
  });
const either = fc.constantFrom<WorkThreshold['counting']>('continuous', 'cumulative');
const works = fc.array(employment, { maxLength: 5 });
const asOf = fc.integer({ min: 0, max: 120 }).map(offset);

const isAccepted = (rule: WorkThreshold, { traits }: Employment): boolean =>
  !traits.includes('agreed_before') &&
  (rule.ownGroupEmployer || !traits.includes('own_group')) &&
  (rule.subsidisedWork !== 'none' || !traits.includes('subsidised'));
const hours = (list: readonly Employment[]): number =>
  ['E1', 'E2', 'E3'].reduce(
    (sum, e) => sum + Math.max(0, ...list.filter((job) => job.employer === e).map((job) => job.weeklyHours)),
    0,
  );

/** 1 = a day of work, 0.5 = half a day, 0 = leave, -1 = a break. */
const kindOf = (rule: WorkThreshold, jobs: readonly Employment[], date: LocalDate): number => {
  const held = jobs.filter((job) => coversDay(job, date) && isAccepted(rule, job));
  const present = held.filter((job) => !job.leaves.some((leave) => coversDay(leave, date)));
  const whole = present.filter((job) => rule.subsidisedWork === 'full' || !job.traits.includes('subsidised'));
  if (hours(whole) >= 18) return 1;
  if (hours(present) >= 18) return 0.5;
  return rule.leaveFreezesClock && hours(held) >= 18 ? 0 : -1;
};

const reaches = (rule: WorkThreshold, stretch: readonly number[]): boolean => {
  const breaks = stretch.filter((kind) => kind === -1).length;
  if ((stretch[0] ?? 0) <= 0 || (rule.counting === 'continuous' && breaks > rule.permittedBreakDays)) return false;
  return stretch.reduce((sum, kind) => sum + Math.max(0, kind), 0) >= rule.days;
};

/** The rule read day by day, with every possible first day tried. */
const naive = (rule: WorkThreshold, jobs: readonly Employment[], last: LocalDate): LocalDate | undefined => {
  const kinds: number[] = [];
  for (let date = START; date <= last; date = plusDays(date, 1)) {
    kinds.push(kindOf(rule, jobs, date));
    if (kinds.some((_, begin) => reaches(rule, kinds.slice(begin)))) return date;
  }
  return undefined;
};

const split = (job: Employment, at: number): readonly Employment[] => {
  const cut = plusDays(job.start, at);
  if (job.lastDay !== undefined && job.lastDay <= cut) return [job];
  const before = job.leaves
    .filter((l) => l.start <= cut)
    .map((l) => ({ ...l, lastDay: l.lastDay > cut ? cut : l.lastDay }));
  const next = plusDays(cut, 1);
  const after = job.leaves
    .filter((l) => l.lastDay > cut)
    .map((l) => ({ ...l, start: l.start > next ? l.start : next }));
  return [
    { ...job, lastDay: cut, leaves: before },
    { ...job, start: next, leaves: after },
  ];
};

describe('the sustained-work clock, for all work', () => {
  it('agrees with the rule read day by day', () => {
    fc.assert(
      fc.property(threshold(either), works, asOf, (rule, jobs, last) => {
        const step = aWorkStep(rule);
        const { earnedOn } = sustainedWork(step, workOf(jobs, { asOf: last }));
        expect(earnedOn).toBe(naive(step.threshold, jobs, last));
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the rows is irrelevant', () => {
    fc.assert(
      fc.property(threshold(either), works, asOf, (rule, jobs, last) => {
        const shuffled = [...jobs].reverse();
        expect(sustainedWork(aWorkStep(rule), workOf(shuffled, { asOf: last }))).toEqual(
          sustainedWork(aWorkStep(rule), workOf(jobs, { asOf: last })),
        );
      }),
    );
  });

  it('a row split in two adjacent ones changes nothing', () => {
    fc.assert(
      fc.property(
        threshold(either),
        works,
        employment,
        fc.integer({ min: 0, max: 60 }),
        asOf,
        (rule, jobs, job, at, last) => {
          const whole = sustainedWork(aWorkStep(rule), workOf([...jobs, job], { asOf: last }));
          expect(sustainedWork(aWorkStep(rule), workOf([...jobs, ...split(job, at)], { asOf: last }))).toEqual(whole);
        },
      ),
    );
  });

  it('more work never lowers the count when it is cumulative', () => {
    fc.assert(
      fc.property(threshold(fc.constant('cumulative')), works, employment, asOf, (rule, jobs, job, last) => {
        const before = sustainedWork(aWorkStep(rule), workOf(jobs, { asOf: last }));
        const after = sustainedWork(aWorkStep(rule), workOf([...jobs, job], { asOf: last }));
        expect(after.countedDays).toBeGreaterThanOrEqual(before.countedDays);
        expect(after.earnedOn ?? '9999').toSatisfy((earned: string) => earned <= (before.earnedOn ?? '9999'));
      }),
    );
  });

  it('more work never delays the earned day when it is continuous either', () => {
    fc.assert(
      fc.property(threshold(fc.constant('continuous')), works, employment, asOf, (rule, jobs, job, last) => {
        const before = sustainedWork(aWorkStep(rule), workOf(jobs, { asOf: last })).earnedOn;
        const after = sustainedWork(aWorkStep(rule), workOf([...jobs, job], { asOf: last })).earnedOn;
        if (before !== undefined) expect(after).toSatisfy((earned: string) => earned <= before);
      }),
    );
  });

  it('leave freezes: it moves the earned day by exactly its own length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (days, at, length) => {
          const leave = { start: offset(at), lastDay: offset(at + length - 1) };
          const job: Employment = { employer: 'E1', start: START, weeklyHours: 30, traits: [], leaves: [] };
          const step = aWorkStep({ days, permittedBreakDays: 0 });
          const plain = sustainedWork(step, workOf([job])).earnedOn ?? START;
          expect(sustainedWork(step, workOf([{ ...job, leaves: [leave] }])).earnedOn).toBe(plusDays(plain, length));
        },
      ),
    );
  });

  it('what is expected comes true when the work goes on as reported', () => {
    fc.assert(
      fc.property(threshold(either), works, asOf, (rule, jobs, last) => {
        const { expectedOn } = sustainedWork(aWorkStep(rule), workOf(jobs, { asOf: last }));
        if (expectedOn === undefined) return;
        expect(expectedOn > last).toBe(true);
        expect(sustainedWork(aWorkStep(rule), workOf(jobs, { asOf: expectedOn })).earnedOn).toBe(expectedOn);
      }),
    );
  });

  it('the explanation covers every day once, without a gap', () => {
    fc.assert(
      fc.property(threshold(either), works, asOf, (rule, jobs, last) => {
        const { explanation } = sustainedWork(aWorkStep(rule), workOf(jobs, { asOf: last }));
        expect(explanation[0]?.start).toBe(START);
        expect(explanation.at(-1)?.lastDay).toBe(last);
        explanation.slice(1).forEach((run, i) => expect(run.start).toBe(plusDays(explanation[i]?.lastDay ?? START, 1)));
      }),
    );
  });
});
