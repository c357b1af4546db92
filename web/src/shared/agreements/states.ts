import type { Tone } from '../page/parts.tsx';
import type { AgreementLine } from './answers.ts';

/** How loud each state of an agreement is shown. */
export const AGREEMENT_TONE: Readonly<Record<AgreementLine['state'], Tone>> = {
  draft: 'neutral',
  offered: 'info',
  half_signed: 'info',
  active: 'success',
  orders_suspended: 'warning',
  run_off: 'neutral',
  closed: 'neutral',
  cancelled: 'error',
};
