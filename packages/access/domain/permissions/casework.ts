import type { PermissionTable } from '../permission-table.ts';

const GUIDES = { audience: 'casework', roles: ['case_worker', 'supervisor'], relation: 'authority' } as const;
const SUPERVISES = { audience: 'casework', roles: ['supervisor'], relation: 'authority' } as const;
const VERIFIES = { audience: 'casework', roles: ['verifier'], relation: 'authority' } as const;
const SERVES = {
  audience: 'casework',
  roles: ['worker'],
  relation: 'organisation',
  standing: 'confirmed',
} as const;

export const caseworkPermissions = {
  'client.list': GUIDES,
  'client.open': GUIDES,
  'client.view': GUIDES,
  'client.change_contact': GUIDES,
  'client.change_profile': GUIDES,
  'client.record_move': GUIDES,
  'client.options': GUIDES,
  'client.reads': GUIDES,
  'client.hold': SUPERVISES,
  'client.release_hold': SUPERVISES,
  'client.erase': SUPERVISES,
  'provider.list_names_in_casework': {
    audience: 'casework',
    roles: ['case_worker', 'supervisor', 'verifier'],
    relation: 'authority',
  },
  'referral.list': GUIDES,
  'referral.draft': GUIDES,
  'referral.view': GUIDES,
  'referral.set_group': GUIDES,
  'referral.choose': GUIDES,
  'referral.offer': GUIDES,
  'referral.cancel': GUIDES,
  'referral.void': GUIDES,
  'referral.end': GUIDES,
  'referral.answer_correction': GUIDES,
  'evidence.store_as_authority': GUIDES,
  'evidence.list_as_worker': GUIDES,
  'referral.list_own': SERVES,
  'referral.view_own': SERVES,
  'referral.reveal_client': SERVES,
  'referral.accept': SERVES,
  'referral.decline': SERVES,
  'referral.start': SERVES,
  'referral.pause': SERVES,
  'referral.resume': SERVES,
  'referral.end_own': SERVES,
  'referral.propose_correction': SERVES,
  'referral.withdraw_correction': SERVES,
  'evidence.store': SERVES,
  'evidence.list_own': SERVES,
  'evidence.read_own': SERVES,
  'referral.view_for_verification': VERIFIES,
  'evidence.list': VERIFIES,
  'evidence.read': VERIFIES,
} as const satisfies PermissionTable;
