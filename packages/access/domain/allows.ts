import type { MandateStanding } from './mandate.ts';
import type { Standing } from './membership.ts';
import type { Permission, Role } from './permission-table.ts';

/** What is known of a caller in the capacity in which it acts. Nothing given means: nobody is signed in. */
export type CallerFacts = {
  readonly signedIn: boolean;
  /** What the caller acts for, when it is a member of that. */
  readonly memberOf?: 'organisation' | 'authority';
  readonly standing?: Standing;
  readonly mandate?: MandateStanding;
  readonly roles: readonly Role[];
  /** The municipality code that the role of a municipality viewer is bound to. */
  readonly municipality?: string;
};

const rolesThatCount = (permission: Permission, facts: CallerFacts): readonly Role[] =>
  permission.relation === 'municipality' && facts.municipality === undefined
    ? facts.roles.filter((role) => role !== 'municipality_viewer')
    : facts.roles;

const roleFits = (permission: Permission, facts: CallerFacts): boolean =>
  permission.roles.length === 0 || rolesThatCount(permission, facts).some((role) => permission.roles.includes(role));

const standingFits = (permission: Permission, facts: CallerFacts): boolean => {
  if (permission.standing === undefined) return true;
  if (permission.standing === 'undisputed') return facts.standing === 'provisional' || facts.standing === 'confirmed';
  if (facts.standing !== 'confirmed') return false;
  if (permission.standing === 'confirmed' || facts.mandate === 'in_force') return true;
  return permission.standing === 'countersigns' && facts.mandate === 'together';
};

/** Whether a row of the permission table lets this caller through. Pure; knows nothing of the single object. */
export const allows = (permission: Permission, facts: CallerFacts): boolean => {
  if (permission.relation === 'public') return true;
  if (!facts.signedIn) return false;
  if (permission.relation === 'signed_in') return true;
  const side = permission.relation === 'organisation' ? 'organisation' : 'authority';
  return facts.memberOf === side && standingFits(permission, facts) && roleFits(permission, facts);
};

/** Whether nothing is missing but a second signatory: the caller's mandate is in force, but signs together only. */
export const wantsSecondSignatory = (permission: Permission, facts: CallerFacts): boolean =>
  facts.mandate === 'together' && !allows(permission, facts) && allows(permission, { ...facts, mandate: 'in_force' });
