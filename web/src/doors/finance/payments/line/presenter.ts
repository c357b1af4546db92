import { DISTANCE_GROUPS, priceOf, type Step } from '@kt/terms';
import type { Line } from '../line-facts.ts';

export type Verdict =
  | 'yes'
  | 'below'
  | 'above'
  | 'correction'
  | 'no_step'
  | 'evidence_other'
  | 'payee_missing'
  | 'over';

/** Whose turn it is with a line, or who has to find out what. */
export type Turn =
  | 'approver_line'
  | 'other_approver'
  | 'verifier'
  | 'run'
  | 'run_moves'
  | 'bank'
  | 'ask_bank'
  | 'mend'
  | 'done'
  | 'dropped';

export type Act = 'approve' | 'return' | 'mend' | 'find' | 'resend' | 'refuse';

const TURNS: Readonly<Record<string, Turn>> = {
  to_approve: 'approver_line',
  returned: 'verifier',
  approved: 'run',
  queued: 'run_moves',
  sent: 'bank',
  booked: 'bank',
  part_paid: 'bank',
  unknown: 'ask_bank',
  failed: 'mend',
  paid: 'done',
  dropped: 'dropped',
};

export const turnOf = (line: Line, me: string): Turn => {
  if (line.state === 'to_approve' && line.verifiedBy === me) return 'other_approver';
  if (line.state === 'failed' && line.mended !== undefined) return 'run';
  return TURNS[line.state] ?? 'done';
};

type Acting = Line & { readonly failure?: { readonly code: string; readonly by: string } | undefined };
type Has = (...roles: readonly string[]) => boolean;

const ofApprover = (line: Acting, me: string): readonly Act[] => {
  if (line.state === 'to_approve') return line.verifiedBy === me ? ['return'] : ['approve', 'return'];
  if (line.state === 'unknown') return ['resend', 'refuse'];
  return line.state === 'sent' ? ['refuse'] : [];
};

const mendable = (line: Acting, me: string): boolean =>
  line.state === 'failed' && line.mended === undefined && line.failure?.by !== me;

/** What the reader may do with the line now. */
export const actsOn = (line: Acting, me: string, has: Has): readonly Act[] => [
  ...(has('approver') ? ofApprover(line, me) : []),
  ...(has('finance_officer') && line.state === 'unknown' ? (['find'] as const) : []),
  ...(has('finance_officer', 'approver') && mendable(line, me) ? (['mend'] as const) : []),
];

type Priced = {
  readonly step: string;
  readonly amountCents: number;
  readonly corrects?: string | undefined;
  readonly evidenceKinds: readonly string[];
};

/** The agreed prices of a step, the lowest and the highest of the groups; the group itself is not finance's to know. */
export const pricesOf = (step: Step): readonly number[] =>
  [...new Set(DISTANCE_GROUPS.map((group) => priceOf(step, group)))].sort((a, b) => a - b);

export const priceVerdict = (line: Priced, step: Step | undefined): Verdict => {
  if (line.corrects !== undefined) return 'correction';
  if (step === undefined) return 'no_step';
  const prices = pricesOf(step);
  if (prices.includes(line.amountCents)) return 'yes';
  return line.amountCents > (prices.at(-1) ?? 0) ? 'above' : 'below';
};

export const evidenceVerdict = (line: Priced, step: Step | undefined): Verdict => {
  if (step === undefined) return 'no_step';
  return line.evidenceKinds.some((kind) => step.evidence.some((one) => one === kind)) ? 'yes' : 'evidence_other';
};

/** Whether all that was approved of a referral stays within what is reserved for it. */
export const reservationVerdict = (held: number, reserved: number): Verdict => (held <= reserved ? 'yes' : 'over');
