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
/** What is claimed against somebody is read by those who weigh it and by the auditor. */
const HEARS = {
  audience: 'procurement',
  roles: ['admission_officer', 'decision_maker', 'auditor'],
  relation: 'authority',
} as const;
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
  'question.list': READS,
  'question.answer': BUYS,
  'question.correct': BUYS,
  'question.decline': BUYS,
  'question.list_own': OWN,
  'question.ask': WRITES,
  'request.list': READS,
  'request.list_waiting': READS,
  'request.view': READS,
  'request.letter': READS,
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
  'request.letter_own': OWN,
  'request.draft': WRITES,
  'request.save': WRITES,
  // The officer who decides the request also confirms its first person: until then the signatory is provisional.
  'request.submit': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'request.resubmit': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'request.name_parties': WRITES,
  'request.list_as_party': OWN,
  'request.view_as_party': OWN,
  'request.declare': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
  'request.withdraw': SIGNS,
  'admission.list': READS,
  'admission.ask_renewal': ADMITS,
  'admission.lift': ADMITS,
  'admission.re_evaluate': ADMITS,
  'admission.list_own': OWN,
  'admission.list_places': OWN,
  'admission.renew': SIGNS,
  'admission.exit': SIGNS,
  'hearing.list': HEARS,
  'hearing.view': HEARS,
  'hearing.list_of_provider': HEARS,
  'hearing.flag': ADMITS,
  'hearing.ask': ADMITS,
  'hearing.drop': ADMITS,
  'hearing.extend': ADMITS,
  'hearing.propose': ADMITS,
  'hearing.return': DECIDES,
  'hearing.accept': DECIDES,
  'hearing.exclude': DECIDES,
  'hearing.list_own': OWN,
  'hearing.view_own': OWN,
  'hearing.save': WRITES,
  // Whoever is heard may answer before its mandate is confirmed.
  'hearing.answer': { audience: 'provider', roles: ['org_admin', 'signatory'], relation: 'organisation' },
} as const satisfies PermissionTable;
