import type { Step } from '@kt/terms';

/** What brings a step about: the first day of service, its months, days of work that the clock counts, or a report. */
export type StepSource = 'start' | 'month' | 'work' | 'report';

export const earnedBy = (step: Pick<Step, 'kind' | 'threshold'>): StepSource => {
  if (step.threshold !== undefined) return 'work';
  if (step.kind === 'start_fee') return 'start';
  return step.kind === 'month_fee' ? 'month' : 'report';
};
