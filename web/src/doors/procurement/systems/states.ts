import type { Tone } from '../../../shared/page/parts.tsx';
import type { AdmissionShown, RequestShown, SystemShown } from './answers.ts';

/** How loud each state is shown. */
export const SYSTEM_TONE: Readonly<Record<SystemShown['state'], Tone>> = {
  draft: 'neutral',
  open: 'success',
  closing: 'warning',
  expired: 'neutral',
  terminated: 'neutral',
};
export const REQUEST_TONE: Readonly<Record<RequestShown['state'], Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  in_review: 'info',
  returned: 'warning',
  proposed: 'info',
  accepted: 'success',
  rejected: 'error',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};
export const ADMISSION_TONE: Readonly<Record<AdmissionShown['state'], Tone>> = {
  active: 'success',
  renewal_due: 'warning',
  suspended: 'warning',
  removed: 'error',
  exited: 'neutral',
};
