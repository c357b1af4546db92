import type { PermissionTable } from '../permission-table.ts';

const MANAGED = { audience: 'procurement', roles: ['agreement_manager'], relation: 'authority' } as const;
const BINDING = {
  audience: 'procurement',
  roles: ['decision_maker', 'agreement_manager'],
  relation: 'authority',
} as const;
const READ = {
  audience: 'procurement',
  roles: ['agreement_manager', 'procurement_officer', 'decision_maker', 'finance_officer', 'auditor'],
  relation: 'authority',
} as const;
const SIGNED = { audience: 'provider', roles: ['signatory'], relation: 'organisation', standing: 'mandated' } as const;

export const agreementsPermissions = {
  'agreement.list': READ,
  'agreement.view': {
    audience: 'procurement',
    roles: ['agreement_manager', 'procurement_officer', 'decision_maker', 'finance_officer', 'approver', 'auditor'],
    relation: 'authority',
  },
  'agreement.scorecard': READ,
  'agreement.running_values': READ,
  'agreement.running_agreements': READ,
  'agreement.figure_rows': READ,
  'agreement.draft': MANAGED,
  'agreement.check_import': MANAGED,
  'agreement.import': MANAGED,
  'agreement.supplement': MANAGED,
  'agreement.take_over': BINDING,
  'agreement.waive_checks': MANAGED,
  'agreement.offer': MANAGED,
  'agreement.withdraw': { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' },
  'agreement.sign': BINDING,
  'agreement.propose_change': MANAGED,
  'agreement.answer_change': MANAGED,
  'agreement.use_option': MANAGED,
  'agreement.leave_option': MANAGED,
  'agreement.suspend_orders': MANAGED,
  'agreement.resume_orders': MANAGED,
  'agreement.terminate': { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' },
  'agreement.list_own': { audience: 'provider', roles: [], relation: 'organisation', standing: 'confirmed' },
  'agreement.list_joint': { audience: 'provider', roles: [], relation: 'organisation', standing: 'confirmed' },
  'agreement.view_own': { audience: 'provider', roles: [], relation: 'organisation', standing: 'confirmed' },
  'agreement.scorecard_own': { audience: 'provider', roles: [], relation: 'organisation', standing: 'confirmed' },
  'agreement.figure_rows_own': { audience: 'provider', roles: [], relation: 'organisation', standing: 'confirmed' },
  'agreement.accept_data_protection': SIGNED,
  'agreement.sign_as_provider': SIGNED,
  'agreement.refuse': SIGNED,
  'agreement.propose_change_as_provider': SIGNED,
  'agreement.answer_change_as_provider': SIGNED,
} as const satisfies PermissionTable;
