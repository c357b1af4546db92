import type { PermissionTable } from '../permission-table.ts';

const OFFICERS = ['procurement_officer'] as const;
const READERS = ['procurement_officer', 'evaluator', 'opener', 'decision_maker', 'auditor'] as const;
const AFTER_OPENING = ['procurement_officer', 'decision_maker', 'auditor'] as const;

/** Neither a provisional nor a disputed member sees or touches a tender. */
const DRAFTS = {
  audience: 'provider',
  roles: ['writer', 'signatory'],
  relation: 'organisation',
  standing: 'confirmed',
} as const;

export const competitionPermissions = {
  'competition.list': { audience: 'procurement', roles: READERS, relation: 'authority' },
  'competition.view': { audience: 'procurement', roles: READERS, relation: 'authority' },
  'competition.create': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.edit': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.send_for_review': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.return': {
    audience: 'procurement',
    roles: ['procurement_officer', 'decision_maker'],
    relation: 'authority',
  },
  'competition.approve': {
    audience: 'procurement',
    roles: ['procurement_officer', 'decision_maker'],
    relation: 'authority',
  },
  'competition.publish': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.addendum': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.name_deputy': { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' },
  'competition.list_invited': { audience: 'procurement', roles: READERS, relation: 'authority' },
  'competition.declare_interests': { audience: 'procurement', roles: ['opener', 'evaluator'], relation: 'authority' },
  'competition.approve_opening': { audience: 'procurement', roles: ['opener'], relation: 'authority' },
  'competition.none_suitable': { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' },
  'competition.cancel': {
    audience: 'procurement',
    roles: ['procurement_officer', 'decision_maker'],
    relation: 'authority',
  },
  'competition.lock_scores': {
    audience: 'procurement',
    roles: ['procurement_officer', 'evaluator'],
    relation: 'authority',
  },
  'competition.decide': { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' },
  'competition.rectify': { audience: 'procurement', roles: ['decision_maker'], relation: 'authority' },
  'competition.file_remedy': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.settle_remedy': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.list_tenders': { audience: 'procurement', roles: AFTER_OPENING, relation: 'authority' },
  'competition.view_opening_record': {
    audience: 'procurement',
    roles: [...AFTER_OPENING, 'opener'],
    relation: 'authority',
  },
  'competition.view_evaluation': {
    audience: 'procurement',
    roles: [...AFTER_OPENING, 'evaluator'],
    relation: 'authority',
  },
  'competition.view_decision': { audience: 'procurement', roles: READERS, relation: 'authority' },
  'competition.clarify_tender': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.check_tender': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'competition.reject_tender': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'score.list': { audience: 'procurement', roles: ['evaluator'], relation: 'authority' },
  'score.record': { audience: 'procurement', roles: ['evaluator'], relation: 'authority' },
  'score.lock': { audience: 'procurement', roles: ['evaluator'], relation: 'authority' },
  'score.agree': { audience: 'procurement', roles: ['evaluator'], relation: 'authority' },
  'enquiry.list': { audience: 'procurement', roles: READERS, relation: 'authority' },
  'enquiry.answer': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'enquiry.correct': { audience: 'procurement', roles: OFFICERS, relation: 'authority' },
  'enquiry.list_own': { audience: 'provider', roles: [], relation: 'organisation', standing: 'undisputed' },
  'enquiry.ask': DRAFTS,
  'call.list_open': { audience: 'provider', roles: [], relation: 'signed_in' },
  'invitation.list': { audience: 'provider', roles: [], relation: 'organisation', standing: 'undisputed' },
  'invitation.view': { audience: 'provider', roles: [], relation: 'organisation', standing: 'undisputed' },
  'invitation.calendar': { audience: 'provider', roles: [], relation: 'organisation', standing: 'undisputed' },
  'tender.view': { ...DRAFTS, roles: ['org_admin', 'writer', 'signatory'] },
  'tender.list': { ...DRAFTS, roles: ['org_admin', 'writer', 'signatory'] },
  'tender.start': DRAFTS,
  'tender.read_draft': DRAFTS,
  'tender.save_draft': DRAFTS,
  'tender.read_copy': DRAFTS,
  'tender.submit': { audience: 'provider', roles: ['signatory'], relation: 'organisation', standing: 'mandated' },
  'tender.withdraw': { audience: 'provider', roles: ['signatory'], relation: 'organisation', standing: 'mandated' },
  'tender.confirm': { audience: 'provider', roles: ['signatory'], relation: 'organisation', standing: 'mandated' },
  'tender.view_comparison': {
    audience: 'provider',
    roles: ['org_admin', 'writer', 'signatory'],
    relation: 'organisation',
  },
  'notice.list': { audience: 'procurement', roles: READERS, relation: 'authority' },
  'notice.letter': { audience: 'procurement', roles: AFTER_OPENING, relation: 'authority' },
  'notice.open': { audience: 'provider', roles: ['org_admin', 'writer', 'signatory'], relation: 'organisation' },
  'notice.letter_own': { audience: 'provider', roles: ['org_admin', 'writer', 'signatory'], relation: 'organisation' },
  'tender.view_result': { audience: 'provider', roles: ['org_admin', 'writer', 'signatory'], relation: 'organisation' },
} as const satisfies PermissionTable;
