import type { PermissionTable } from '../permission-table.ts';

const READERS = [
  'procurement_officer',
  'admission_officer',
  'decision_maker',
  'agreement_manager',
  'supervisor',
  'auditor',
] as const;
const READS = { audience: 'procurement', roles: READERS, relation: 'authority' } as const;
const BUYS = { audience: 'procurement', roles: ['procurement_officer'], relation: 'authority' } as const;
const DECIDES = { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' } as const;
const ADMITS = { audience: 'procurement', roles: ['admission_officer'], relation: 'authority' } as const;
const OWN = { audience: 'provider', roles: [], relation: 'organisation' } as const;
const WRITES = { audience: 'provider', roles: ['org_admin', 'writer', 'signatory'], relation: 'organisation' } as const;
const SIGNS = { audience: 'provider', roles: ['signatory'], relation: 'organisation', standing: 'mandated' } as const;

export const purchasingPermissions = {
  'system.list_open': { audience: 'provider', roles: [], relation: 'signed_in' },
  'system.view_open': { audience: 'provider', roles: [], relation: 'signed_in' },
  'system.list': READS,
  'system.view': READS,
  'system.draft': BUYS,
  'system.describe': BUYS,
  'system.add_category': BUYS,
  'system.edit_category': BUYS,
  'system.remove_category': BUYS,
  'system.set_volume': BUYS,
  'system.publish': BUYS,
  'system.change': BUYS,
  'system.terminate': DECIDES,
  'request.list': READS,
  'request.list_waiting': READS,
  'request.view': READS,
  'request.take': ADMITS,
  'request.ask': ADMITS,
  'request.extend': ADMITS,
  'request.propose': ADMITS,
  'request.accept': ADMITS,
  'request.reject': ADMITS,
  'request.return': ADMITS,
  'request.settle': ADMITS,
  'admission_practice.view': READS,
  'admission_practice.set': DECIDES,
  'request.list_own': OWN,
  'request.view_own': OWN,
  'request.draft': WRITES,
  'request.save': WRITES,
  // The officer who decides the request also confirms its first person: until then the signatory is provisional.
  'request.submit': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'request.resubmit': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'request.withdraw': SIGNS,
  'admission.list': READS,
  'admission.ask_renewal': ADMITS,
  'admission.suspend': ADMITS,
  'admission.lift': ADMITS,
  'admission.remove': DECIDES,
  'admission.list_own': OWN,
  'admission.renew': SIGNS,
  'admission.exit': SIGNS,
} as const satisfies PermissionTable;
