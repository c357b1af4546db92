import type { PermissionTable } from '../permission-table.ts';

/** Who tells of results, who claims, who checks. Nobody checks a claim of their own: that is ruled in outcomes. */
export const outcomesPermissions = {
  'outcomes.view': { audience: 'casework', roles: ['org_admin', 'worker', 'signatory'], relation: 'organisation' },
  'outcomes.view_fees': { audience: 'casework', roles: ['case_worker', 'supervisor'], relation: 'authority' },
  'outcomes.report_employment': {
    audience: 'casework',
    roles: ['org_admin', 'worker'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'outcomes.amend_employment': {
    audience: 'casework',
    roles: ['org_admin', 'worker'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'outcomes.withdraw_employment': {
    audience: 'casework',
    roles: ['org_admin', 'worker'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'outcomes.report_result': {
    audience: 'casework',
    roles: ['org_admin', 'worker'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'outcomes.withdraw_result': {
    audience: 'casework',
    roles: ['org_admin', 'worker'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'claim.list_own': { audience: 'casework', roles: ['org_admin', 'worker', 'signatory'], relation: 'organisation' },
  'claim.view_own': { audience: 'casework', roles: ['org_admin', 'worker', 'signatory'], relation: 'organisation' },
  'claim.submit': {
    audience: 'casework',
    roles: ['org_admin', 'worker', 'signatory'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'claim.dispute': {
    audience: 'casework',
    roles: ['org_admin', 'worker', 'signatory'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'claim.plead': {
    audience: 'casework',
    roles: ['org_admin', 'worker', 'signatory'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'claim.list': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.view': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.take': { audience: 'casework', roles: ['verifier'], relation: 'authority' },
  'claim.verify': { audience: 'casework', roles: ['verifier'], relation: 'authority' },
  'claim.return': { audience: 'casework', roles: ['verifier'], relation: 'authority' },
  'claim.reject': { audience: 'casework', roles: ['verifier'], relation: 'authority' },
  'claim.correct': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.uphold': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.reject_finally': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.support_plea': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.accept_plea': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
  'claim.refuse_plea': { audience: 'casework', roles: ['verifier', 'supervisor'], relation: 'authority' },
} as const satisfies PermissionTable;
