import type { PermissionTable } from '../permission-table.ts';

const FINANCE = { audience: 'finance', roles: ['finance_officer'], relation: 'authority' } as const;
const APPROVES = { audience: 'finance', roles: ['approver'], relation: 'authority' } as const;
const FINANCE_OR_APPROVES = {
  audience: 'finance',
  roles: ['finance_officer', 'approver'],
  relation: 'authority',
} as const;
const READS = {
  audience: 'finance',
  roles: ['finance_officer', 'approver', 'auditor'],
  relation: 'authority',
} as const;
const MUNICIPAL = {
  audience: 'finance',
  roles: ['finance_officer', 'approver', 'auditor', 'municipality_viewer'],
  relation: 'municipality',
} as const;

export const settlementPermissions = {
  'budget.list': READS,
  'budget.open': FINANCE,
  'budget.change': FINANCE,
  'budget.close': FINANCE,
  'payer.set': FINANCE,
  'payer.view': READS,
  'allocation.set': FINANCE,
  'allocation.list': READS,
  'commitment.totals': READS,
  'commitment.list': READS,
  'commitment.view': READS,
  'commitment.raise': FINANCE,
  'line.list': READS,
  'line.view': READS,
  'line.approve': APPROVES,
  'line.return': APPROVES,
  'line.refuse': APPROVES,
  'line.mend': FINANCE_OR_APPROVES,
  'line.find': FINANCE,
  'line.resend': APPROVES,
  'run.preview': READS,
  'run.list': READS,
  'run.view': READS,
  'run.create': FINANCE,
  'run.approve': APPROVES,
  'run.send': APPROVES,
  'run.discard': FINANCE_OR_APPROVES,
  'run.file': FINANCE_OR_APPROVES,
  'statement.list': READS,
  'statement.view': READS,
  'statement.import': FINANCE,
  'exception.list': READS,
  'exception.view': READS,
  'exception.resolve': FINANCE,
  'ledger.totals': READS,
  'share.view': MUNICIPAL,
  'share.stages': MUNICIPAL,
  'payment.list_own': { audience: 'provider', roles: [], relation: 'organisation', standing: 'confirmed' },
} as const satisfies PermissionTable;
