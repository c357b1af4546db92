import { type LocalDate, localDate } from '@kt/kernel';
import type { WorkThreshold } from '@kt/terms';
import type { Employment } from '../domain/employment.ts';
import type { SustainedWorkInput, WorkStep } from '../domain/sustained-work.ts';

export const day = (text: string): LocalDate => localDate(text);

/** Three months of ordinary work, 18 hours a week, a week of breaks. */
export const aThreshold = (change: Partial<WorkThreshold> = {}): WorkThreshold => ({
  days: 90,
  weeklyHours: 18,
  weeklyHoursPartialAbility: 10,
  counting: 'continuous',
  permittedBreakDays: 7,
  subsidisedWork: 'half',
  selfEmployment: true,
  agencyWork: true,
  ownGroupEmployer: false,
  leaveFreezesClock: true,
  ...change,
});

export const aWorkStep = (change: Partial<WorkThreshold> = {}): WorkStep => ({
  threshold: aThreshold(change),
  evidence: ['register', 'employer'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 180 },
});

export const anEmployment = (change: Partial<Employment> = {}): Employment => ({
  employer: 'E1',
  start: day('2026-01-01'),
  weeklyHours: 30,
  traits: [],
  leaves: [],
  ...change,
});

export const workOf = (
  employments: readonly Employment[],
  change: Partial<SustainedWorkInput> = {},
): SustainedWorkInput => ({
  employments,
  partialWorkAbility: false,
  serviceStartedOn: day('2026-01-01'),
  evidence: ['register'],
  asOf: day('2026-12-31'),
  ...change,
});
