import type { PermissionTable } from '../permission-table.ts';

/** A provisional first person may gather colleagues; one whose standing is disputed changes nobody's. */
const ADMINISTERS = {
  audience: 'provider',
  roles: ['org_admin'],
  relation: 'organisation',
  standing: 'undisputed',
} as const;

/** Whose standing an officer disputes learns no more names and e-mails. */
const SEES_COLLEAGUES = { audience: 'provider', roles: [], relation: 'organisation', standing: 'undisputed' } as const;

/** Tells who signs; it takes effect by somebody else's word. */
const BINDS_LATER = {
  audience: 'provider',
  roles: ['org_admin', 'signatory'],
  relation: 'organisation',
  standing: 'undisputed',
} as const;

const OFFICER_LOOKS = {
  audience: 'procurement',
  roles: ['admission_officer', 'auditor'],
  relation: 'authority',
} as const;
/** Who gives the second word for a machine, and takes its right away. */
const MACHINES = {
  audience: 'provider',
  roles: ['org_admin', 'signatory'],
  relation: 'organisation',
  standing: 'confirmed',
} as const;
const SUPERVISES = { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' } as const;

/** Signing in and out, and who administers people, roles and mandates. */
export const accessPermissions = {
  'session.start': { audience: 'auth', roles: [], relation: 'public' },
  'session.finish': { audience: 'auth', roles: [], relation: 'public' },
  'session.end': { audience: 'auth', roles: [], relation: 'public' },
  'session.view': { audience: 'auth', roles: [], relation: 'signed_in' },
  'session.language': { audience: 'auth', roles: [], relation: 'signed_in' },
  'membership.list_invitations': { audience: 'auth', roles: [], relation: 'signed_in' },
  'membership.accept': { audience: 'auth', roles: [], relation: 'signed_in' },
  'membership.decline': { audience: 'auth', roles: [], relation: 'signed_in' },
  'attempt.list': { audience: 'procurement', roles: ['system_admin', 'auditor'], relation: 'authority' },
  'person.list': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'person.list_colleagues': {
    audience: 'procurement',
    roles: [
      'case_worker',
      'procurement_officer',
      'admission_officer',
      'evaluator',
      'opener',
      'decision_maker',
      'agreement_manager',
      'supervisor',
      'approver',
      'finance_officer',
      'auditor',
      'system_admin',
    ],
    relation: 'authority',
  },
  'person.view': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'person.invite': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'person.withdraw': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'grant.list': { audience: 'procurement', roles: ['system_admin', 'supervisor', 'auditor'], relation: 'authority' },
  'grant.propose': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'grant.confirm': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'grant.refuse': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'grant.revoke': { audience: 'procurement', roles: ['system_admin', 'supervisor'], relation: 'authority' },
  'member.list_for_officer': {
    audience: 'procurement',
    roles: ['admission_officer', 'auditor'],
    relation: 'authority',
  },
  'mandate.list_for_officer': {
    audience: 'procurement',
    roles: ['admission_officer', 'auditor'],
    relation: 'authority',
  },
  'member.confirm': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'member.dispute': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'member.uphold': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'mandate.confirm_by_officer': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'mandate.refuse_by_officer': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'member.list': SEES_COLLEAGUES,
  'member.view': SEES_COLLEAGUES,
  'member.invite': ADMINISTERS,
  'member.withdraw': ADMINISTERS,
  'member.end': ADMINISTERS,
  'member.leave': { audience: 'provider', roles: [], relation: 'organisation' },
  'member.grant': ADMINISTERS,
  'member.revoke': ADMINISTERS,
  'board.view': SEES_COLLEAGUES,
  'board.history': SEES_COLLEAGUES,
  'board.propose': BINDS_LATER,
  'board.withdraw': BINDS_LATER,
  'board.confirm': { audience: 'provider', roles: ['signatory'], relation: 'organisation', standing: 'countersigns' },
  'board.refuse': {
    audience: 'provider',
    roles: ['org_admin', 'signatory'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'board.list_waiting': OFFICER_LOOKS,
  'board.view_by_officer': OFFICER_LOOKS,
  'board.confirm_by_officer': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'board.refuse_by_officer': { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' },
  'machine.list': MACHINES,
  'machine.propose': { audience: 'provider', roles: ['org_admin'], relation: 'organisation', standing: 'confirmed' },
  'machine.confirm': MACHINES,
  'machine.revoke': MACHINES,
  'authority_machine.list': {
    audience: 'procurement',
    roles: ['system_admin', 'supervisor', 'auditor'],
    relation: 'authority',
  },
  'authority_machine.propose': { audience: 'procurement', roles: ['system_admin'], relation: 'authority' },
  'authority_machine.confirm': SUPERVISES,
  'authority_machine.revoke': SUPERVISES,
  'mandate.list': { audience: 'provider', roles: [], relation: 'organisation' },
  'mandate.register': {
    audience: 'provider',
    roles: ['org_admin', 'signatory'],
    relation: 'organisation',
    standing: 'undisputed',
  },
  'mandate.confirm': {
    audience: 'provider',
    roles: ['signatory'],
    relation: 'organisation',
    standing: 'countersigns',
  },
  'mandate.refuse': {
    audience: 'provider',
    roles: ['org_admin', 'signatory'],
    relation: 'organisation',
    standing: 'confirmed',
  },
  'mandate.withdraw': {
    audience: 'provider',
    roles: ['org_admin', 'signatory'],
    relation: 'organisation',
    standing: 'undisputed',
  },
  'mandate.end': {
    audience: 'provider',
    roles: ['org_admin', 'signatory'],
    relation: 'organisation',
    standing: 'confirmed',
  },
} as const satisfies PermissionTable;
