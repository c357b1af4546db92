import type { PermissionTable } from '../permission-table.ts';

export const accessPermissions = {
  'person.list': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'person.view': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'person.invite': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'grant.list': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'grant.propose': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'grant.confirm': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'grant.refuse': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'grant.revoke': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'signatory.confirm_by_call': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'member.list': { audience: 'provider', roles: [], relation: 'organisation' },
  'member.invite': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
  'member.grant': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
  'member.revoke': { audience: 'provider', roles: ['org_admin'], relation: 'organisation' },
} as const satisfies PermissionTable;
