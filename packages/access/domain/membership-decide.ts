import { type Actor, andThen, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import type { MembershipError } from './errors.ts';
import { type GrantCommand, grantLifecycle, judgeGrantStep } from './grant.ts';
import {
  type JoinCommand,
  type JoinFact,
  type Membership,
  type MembershipCommand,
  type MembershipFact,
  membershipLifecycle,
  type NewRole,
} from './membership.ts';
import { kindOf, type Party } from './party.ts';
import { isSensitive, needsTwoPersons, roleFitsParty } from './role-rules.ts';

type Decision = Result<readonly MembershipFact[], MembershipError>;
type Of<T extends MembershipCommand['type']> = Extract<MembershipCommand, { readonly type: T }>;

const badRole = (roles: readonly NewRole[], of: Party): MembershipError | undefined => {
  const misfit = roles.find(({ role }) => !roleFitsParty(role, kindOf(of)));
  return misfit && { code: 'access.role_not_for_party', role: misfit.role };
};

const JOINED = { found: 'membership.founded', seat: 'membership.seated', invite: 'membership.invited' } as const;

const judgeInvitation = ({ person, roles }: JoinCommand, by: Actor): MembershipError | undefined => {
  if (by === person) return { code: 'access.self_confirm' };
  const heavy = roles.find(({ role }) => needsTwoPersons(role));
  return heavy && { code: 'access.two_persons_needed', role: heavy.role };
};

const stateOnJoining = (command: JoinCommand): 'provisional' | 'confirmed' => {
  if (command.type === 'invite') return command.inviter;
  return command.type === 'found' ? 'provisional' : 'confirmed';
};

/** Makes a person a member, or one who left a member again. */
export const decideJoin = (
  before: Membership | undefined,
  command: JoinCommand,
  at: Instant,
  by: Actor,
): Result<JoinFact, MembershipError> =>
  andThen(targets(membershipLifecycle, before?.state ?? 'none', command.type), () => {
    const { type, person, of, names, roles } = command;
    const refusal = badRole(roles, of) ?? (type === 'invite' ? judgeInvitation(command, by) : undefined);
    if (refusal !== undefined) return err(refusal);
    return ok({ type: JOINED[type], at, by, person, of, names, roles, state: stateOnJoining(command) });
  });

const judgeNewRole = (membership: Membership, command: Of<'propose_role'>, by: Actor): MembershipError | undefined => {
  const { role, municipality } = command;
  if (by === membership.person) return { code: 'access.self_grant', role };
  const misfit = badRole([command], membership.of);
  if (misfit !== undefined) return misfit;
  if (membership.grants.some((grant) => grant.role === role)) return { code: 'access.role_held', role };
  if (role === 'municipality_viewer')
    return municipality === undefined ? { code: 'access.municipality_required' } : undefined;
  return municipality === undefined ? undefined : { code: 'access.municipality_not_for_role', role };
};

const propose = (membership: Membership, command: Of<'propose_role'>, when: Stamp): Decision => {
  const refusal = judgeNewRole(membership, command, when.by);
  if (refusal !== undefined) return err(refusal);
  const { person, of } = membership;
  const { grant, role, municipality } = command;
  const facts = {
    ...when,
    person,
    of,
    grant,
    role,
    sensitive: isSensitive(role),
    ...(municipality && { municipality }),
  };
  return ok([
    needsTwoPersons(role)
      ? { type: 'role.proposed', ...facts }
      : { type: 'role.granted', ...facts, proposedBy: when.by },
  ]);
};

const STEP_FACT = { refuse_role: 'role.refused', lapse_role: 'role.lapsed', revoke_role: 'role.revoked' } as const;

const stepGrant = (membership: Membership, command: GrantCommand, when: Stamp): Decision => {
  const { person, of } = membership;
  const grant = membership.grants.find((one) => one.id === command.grant);
  if (grant === undefined) return err({ code: 'access.unknown_grant' });
  const possible = targets(grantLifecycle, grant.state, command.type);
  const judged = andThen(possible, () => judgeGrantStep(grant, command.type, { person, ...when }));
  return andThen(judged, ({ id, role, proposedBy }): Decision => {
    const facts = { ...when, person, of, grant: id, role, sensitive: isSensitive(role) };
    if (command.type !== 'confirm_role') return ok([{ type: STEP_FACT[command.type], ...facts }]);
    return ok([{ type: 'role.granted', ...facts, proposedBy }]);
  });
};

const confirm = (membership: Membership, command: Of<'confirm'>, when: Stamp): Decision => {
  const { person, of } = membership;
  if (when.by === person) return err({ code: 'access.self_confirm' });
  return ok([{ type: 'membership.confirmed', ...when, person, of, how: command.how }]);
};

const PLAIN_FACT = { dispute: 'membership.disputed', uphold: 'membership.upheld', end: 'membership.ended' } as const;

const change = (membership: Membership, command: MembershipCommand, when: Stamp): Decision => {
  const { person, of } = membership;
  switch (command.type) {
    case 'confirm':
      return confirm(membership, command, when);
    case 'propose_role':
      return propose(membership, command, when);
    case 'dispute':
    case 'uphold':
    case 'end':
      return ok([{ type: PLAIN_FACT[command.type], ...when, person, of }]);
    case 'confirm_role':
    case 'refuse_role':
    case 'revoke_role':
    case 'lapse_role':
      return stepGrant(membership, command, when);
  }
};

/** What a command does to a membership that exists. */
export const decideMembership = (
  membership: Membership,
  command: MembershipCommand,
  at: Instant,
  by: Actor,
): Decision =>
  andThen(targets(membershipLifecycle, membership.state, command.type), () => change(membership, command, { at, by }));
