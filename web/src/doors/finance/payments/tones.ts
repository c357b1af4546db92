import type { Tone } from '../../../shared/page/parts.tsx';

const LINE: Readonly<Record<string, Tone>> = {
  to_approve: 'info',
  returned: 'warning',
  unknown: 'warning',
  failed: 'error',
  paid: 'success',
};
export const lineTone = (state: string): Tone => LINE[state] ?? 'neutral';

const RUN: Readonly<Record<string, Tone>> = {
  building: 'info',
  sending: 'info',
  discarding: 'info',
  prepared: 'warning',
  approved: 'warning',
  overdue: 'error',
  settled: 'success',
};
export const runTone = (state: string): Tone => RUN[state] ?? 'neutral';
