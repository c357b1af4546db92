import type { PermissionTable } from '../permission-table.ts';

/** Who administers people, roles and mandates. */
export const accessPermissions = {
  'person.list': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'person.view': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'person.invite': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'grant.list': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'grant.propose': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'grant.confirm': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'grant.refuse': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'grant.revoke': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'member.confirm': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'member.uphold': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'mandate.confirm_by_officer': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'mandate.refuse_by_officer': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'member.list': { audience: 'provider', roles: [], relation: 'organisation' },
  'member.view': { audience: 'provider', roles: [], relation: 'organisation' },
  'member.invite': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
  'member.end': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
  'member.grant': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
  'member.revoke': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
  'mandate.list': { audience: 'provider', roles: [], relation: 'organisation' },
  'mandate.register': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'mandate.confirm': {
    audience: 'provider',
    roles: ['signatory'],
    relation: 'organisation',
    standing: 'mandated',
  },
  'mandate.refuse': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'mandate.withdraw': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'mandate.end': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
} as const satisfies PermissionTable;
