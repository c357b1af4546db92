export type Run = {
  readonly state: string;
  readonly payOn: string;
  readonly created: { readonly at: string; readonly by: string };
  readonly approved?: { readonly at: string; readonly by: string } | undefined;
  readonly ordered?: { readonly by: string } | undefined;
  readonly sent?: { readonly at: string } | undefined;
  readonly checked?: { readonly at: string } | undefined;
};
type Totals = {
  readonly chunks: number;
  readonly lines: number;
  readonly payments: number;
  readonly cents: number;
};
export type RunTurn =
  | 'work'
  | 'approver'
  | 'send'
  | 'bank'
  | 'overdue'
  | 'done'
  | 'discarded'
  | 'empty'
  | 'passed'
  | 'self';
export type RunAct = 'approve' | 'send' | 'discard';

const WORKING: ReadonlySet<string> = new Set(['building', 'sending', 'discarding']);
export const isWorking = ({ state }: Pick<Run, 'state'>): boolean => WORKING.has(state);

const WAITING: Readonly<Record<string, RunTurn>> = {
  prepared: 'approver',
  approved: 'send',
  sent: 'bank',
  overdue: 'overdue',
  settled: 'done',
  discarded: 'discarded',
  empty: 'empty',
};
const isUnsent = ({ state }: Pick<Run, 'state'>): boolean => state === 'prepared' || state === 'approved';

type Reader = { readonly me: string; readonly today: string; readonly has: (...roles: readonly string[]) => boolean };

/** What comes next, and who does it. */
export const turnOf = (run: Run, { me, today, has }: Reader): RunTurn => {
  if (isWorking(run)) return 'work';
  if (isUnsent(run) && run.payOn < today) return 'passed';
  if (isUnsent(run) && run.created.by === me && has('approver')) return 'self';
  return WAITING[run.state] ?? 'done';
};

/** What the reader may do with the run now. */
export const actsOn = (run: Run, { me, today, has }: Reader): readonly RunAct[] => {
  if (!isUnsent(run)) return [];
  const isOther = has('approver') && run.created.by !== me;
  const approve: readonly RunAct[] = isOther && run.state === 'prepared' ? ['approve'] : [];
  const send: readonly RunAct[] = isOther && run.state === 'approved' && run.payOn >= today ? ['send'] : [];
  return [...approve, ...send, ...(has('approver', 'finance_officer') ? (['discard'] as const) : [])];
};

type Taken = { readonly at?: string | undefined; readonly by?: string | undefined };
export type PathStep = Taken & { readonly step: 'created' | 'approved' | 'sent' | 'settled' };

/** The way of a run, each step with when it was taken, and by whom where a person took it. */
export const pathOf = (run: Run): readonly PathStep[] => [
  { step: 'created', at: run.created.at, by: run.created.by },
  { step: 'approved', at: run.approved?.at, by: run.approved?.by },
  { step: 'sent', at: run.sent?.at, by: run.ordered?.by },
  { step: 'settled', at: run.state === 'settled' ? run.checked?.at : undefined },
];

/** What a run that is only begun holds so far. */
export const totalsOf = ({ totals }: { readonly totals?: Totals | undefined }): Totals =>
  totals ?? { chunks: 0, lines: 0, payments: 0, cents: 0 };

const WITH_FILE: ReadonlySet<string> = new Set(['sent', 'overdue', 'settled']);
export const hasFile = ({ state }: Pick<Run, 'state'>): boolean => WITH_FILE.has(state);
