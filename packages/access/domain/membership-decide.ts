import { type Actor, andThen, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import type { MembershipError } from './errors.ts';
import { type GrantCommand, grantLifecycle, judgeGrantStep } from './grant.ts';
import {
  invitationLapsesAt,
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

const STATE_ON_JOINING = { found: 'provisional', seat: 'confirmed', invite: 'invited' } as const;

/** Makes a person a member, or invites somebody, also one who left. */
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
    return ok({ type: JOINED[type], at, by, person, of, names, roles, state: STATE_ON_JOINING[type] });
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
    needsTwoPersons(role) || membership.state === 'invited'
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

/** Only the invited person says yes or no, and a yes comes in time. */
const answer = (membership: Membership, command: Of<'accept' | 'decline'>, when: Stamp): Decision => {
  const { person, of, grants } = membership;
  const whose = { ...when, person, of };
  if (when.by !== person) return err({ code: 'access.not_invited' });
  if (command.type === 'decline') return ok([{ type: 'membership.declined', ...whose }]);
  const lapse = invitationLapsesAt(membership);
  if (lapse !== undefined && when.at >= lapse) return err({ code: 'access.invitation_lapsed', lapsedAt: lapse });
  const roles = grants.filter(({ role }) => !needsTwoPersons(role)).map(({ id, role }) => ({ grant: id, role }));
  return ok([{ type: 'membership.accepted', ...whose, state: command.standing, roles }]);
};

const lapse = (membership: Membership, when: Stamp): Decision => {
  const { person, of } = membership;
  const dueAt = invitationLapsesAt(membership);
  if (dueAt === undefined || when.at < dueAt) return err({ code: 'access.not_due', ...(dueAt && { dueAt }) });
  return ok([{ type: 'membership.lapsed', ...when, person, of }]);
};

const PLAIN_FACT = {
  withdraw: 'membership.withdrawn',
  dispute: 'membership.disputed',
  uphold: 'membership.upheld',
  end: 'membership.ended',
} as const;

type RoleCommand = GrantCommand | Of<'propose_role'>;

const changeRole = (membership: Membership, command: RoleCommand, when: Stamp): Decision =>
  command.type === 'propose_role' ? propose(membership, command, when) : stepGrant(membership, command, when);

const changeStanding = (
  membership: Membership,
  command: Exclude<MembershipCommand, RoleCommand>,
  when: Stamp,
): Decision => {
  const { person, of } = membership;
  switch (command.type) {
    case 'accept':
    case 'decline':
      return answer(membership, command, when);
    case 'lapse':
      return lapse(membership, when);
    case 'confirm':
      return confirm(membership, command, when);
    case 'withdraw':
    case 'dispute':
    case 'uphold':
    case 'end':
      return ok([{ type: PLAIN_FACT[command.type], ...when, person, of }]);
  }
};

const change = (membership: Membership, command: MembershipCommand, when: Stamp): Decision =>
  'grant' in command ? changeRole(membership, command, when) : changeStanding(membership, command, when);

/** What a command does to a membership that exists. */
export const decideMembership = (
  membership: Membership,
  command: MembershipCommand,
  at: Instant,
  by: Actor,
): Decision =>
  andThen(targets(membershipLifecycle, membership.state, command.type), () => change(membership, command, { at, by }));
