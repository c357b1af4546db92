/** Whose door an operation stands behind: `/api/<audience>/v1/…`; `auth` is `/auth/…`. */
export const AUDIENCES = ['auth', 'public', 'provider', 'procurement', 'casework', 'finance'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUTHORITY_ROLES = [
  'procurement_officer',
  'admission_officer',
  'evaluator',
  'opener',
  'decision_maker',
  'agreement_manager',
  'case_worker',
  'supervisor',
  'verifier',
  'approver',
  'finance_officer',
  'municipality_viewer',
  'auditor',
  'system_admin',
] as const;

export const ORGANISATION_ROLES = ['org_admin', 'writer', 'signatory', 'worker'] as const;

export const ROLES = [...AUTHORITY_ROLES, ...ORGANISATION_ROLES] as const;
export type Role = (typeof ROLES)[number];

/**
 * How the caller stands to what is acted on. `municipality` is `authority`, where a municipality viewer's membership
 * must be bound to one municipality (the act then carries its code and the answer must be cut to it).
 */
export const RELATIONS = ['public', 'signed_in', 'organisation', 'authority', 'municipality'] as const;
export type Relation = (typeof RELATIONS)[number];

export type Permission = {
  readonly audience: Audience;
  /** One of these is enough. Empty: every member (or everybody, for `public` and `signed_in`). */
  readonly roles: readonly Role[];
  readonly relation: Relation;
  /**
   * `undisputed` shuts out a member whose standing an officer disputes; `confirmed` also one who is still provisional;
   * `mandated`, for binding acts, also one without a mandate in force that binds the organisation alone; `countersigns` is
   * for the second of two signatures, which one who signs together may give too. Absent: every member may.
   */
  readonly standing?: 'undisputed' | 'confirmed' | 'countersigns' | 'mandated';
};

/** Operation (`<aggregate>.<verb>`) → who may call it. The only place where that is said. */
export type PermissionTable = { readonly [operation: string]: Permission };
