import type { PermissionTable } from '../permission-table.ts';

export const registryPermissions = {
  'provider.register': { audience: 'provider', roles: [], relation: 'signed_in' },
  'provider.view_own': { audience: 'provider', roles: [], relation: 'organisation' },
  'provider.correct': { audience: 'provider', roles: ['org_admin', 'writer'], relation: 'organisation' },
  'provider.propose_payee': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'provider.withdraw_payee': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'provider.confirm_payee': {
    audience: 'provider',
    roles: ['signatory'],
    relation: 'organisation',
    standing: 'mandated',
  },
  'provider.refuse_payee': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'service.list_own': { audience: 'provider', roles: [], relation: 'organisation' },
  'service.view_own': { audience: 'provider', roles: [], relation: 'organisation' },
  'service.draft': { audience: 'provider', roles: ['org_admin', 'writer'], relation: 'organisation' },
  'service.edit': { audience: 'provider', roles: ['org_admin', 'writer'], relation: 'organisation' },
  'service.publish': { audience: 'provider', roles: ['org_admin', 'writer'], relation: 'organisation' },
  'service.announce_places': {
    audience: 'provider',
    roles: ['org_admin', 'writer', 'worker'],
    relation: 'organisation',
  },
  'service.withdraw': { audience: 'provider', roles: ['org_admin', 'writer'], relation: 'organisation' },
  'service.discard': { audience: 'provider', roles: ['org_admin', 'writer'], relation: 'organisation' },
  'provider.list_waiting': { audience: 'procurement', roles: ['admission_officer', 'auditor'], relation: 'authority' },
  'provider.view': {
    audience: 'procurement',
    roles: ['admission_officer', 'procurement_officer', 'agreement_manager', 'auditor'],
    relation: 'authority',
  },
  'provider.confirm': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'provider.refuse': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'provider.confirm_payee_by_call': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'provider.close': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'service.catalogue': { audience: 'casework', roles: ['case_worker', 'supervisor'], relation: 'authority' },
} as const satisfies PermissionTable;
