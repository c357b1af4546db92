import {
  type Actor,
  dayInFinland,
  earliest,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type MunicipalityCode,
  plusHours,
  type Texts,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { type Grant, type GrantCommand, lapsesAt } from './grant.ts';
import type { Party } from './party.ts';
import type { Role } from './permission-table.ts';

const roleSteps = <S extends string>(state: S) =>
  ({ propose_role: state, confirm_role: state, refuse_role: state, revoke_role: state, lapse_role: state }) as const;

/**
 * A person's standing in an authority or an organisation. `found`: the first person of an organisation, provisional
 * until an officer or a code to the register's address confirms. `seat`: an authority's first system admins. `invited`
 * counts for nothing: nobody belongs anywhere without having said yes.
 */
export const membershipLifecycle = {
  none: { found: 'provisional', seat: 'confirmed', invite: 'invited' },
  invited: {
    accept: ['provisional', 'confirmed'],
    decline: 'ended',
    withdraw: 'ended',
    lapse: 'ended',
    propose_role: 'invited',
    refuse_role: 'invited',
    lapse_role: 'invited',
  },
  provisional: { confirm: 'confirmed', dispute: 'disputed', end: 'ended', ...roleSteps('provisional') },
  confirmed: { dispute: 'disputed', end: 'ended', ...roleSteps('confirmed') },
  disputed: {
    uphold: 'confirmed',
    end: 'ended',
    refuse_role: 'disputed',
    revoke_role: 'disputed',
    lapse_role: 'disputed',
  },
  ended: { invite: 'invited' },
} as const satisfies Lifecycle;

export type MembershipState = Exclude<keyof typeof membershipLifecycle, 'none'>;

/** How a member stands: not of those who are only invited, or have left. */
export type Standing = Exclude<MembershipState, 'invited' | 'ended'>;

export type Membership = {
  readonly person: Id<'person'>;
  readonly of: Party;
  /** The party's name when the person joined, for the list a person picks from. */
  readonly names: Texts;
  readonly state: MembershipState;
  readonly invitedAt?: Instant;
  readonly invitedBy?: Actor;
  /** Absent until an invited person accepts. */
  readonly joinedAt?: Instant;
  readonly confirmedAt?: Instant;
  readonly disputedAt?: Instant;
  readonly endedAt?: Instant;
  readonly grants: readonly Grant[];
};

export type NewRole = { readonly grant: Id<'grant'>; readonly role: Role };
type Joining = {
  readonly person: Id<'person'>;
  readonly of: Party;
  readonly names: Texts;
  readonly roles: readonly NewRole[];
};

export type JoinCommand = ({ readonly type: 'found' | 'seat' } & Joining) | ({ readonly type: 'invite' } & Joining);

export type MembershipCommand =
  /** The invited person's own yes. `standing`: what it makes of the person, judged by who invites. */
  | { readonly type: 'accept'; readonly standing: 'provisional' | 'confirmed' }
  | { readonly type: 'decline' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'lapse' }
  | { readonly type: 'confirm'; readonly how: 'officer_decision' | 'officer_call' | 'register_code' }
  | { readonly type: 'dispute' }
  | { readonly type: 'uphold' }
  | { readonly type: 'end' }
  | ({ readonly type: 'propose_role'; readonly municipality?: MunicipalityCode } & NewRole)
  | GrantCommand;

type Whose = { readonly person: Id<'person'>; readonly of: Party };
type RoleFacts = Whose & { readonly grant: Id<'grant'>; readonly role: Role; readonly sensitive: boolean };
type Bound = { readonly municipality?: MunicipalityCode };

export type JoinFact = FactOf<
  'membership.founded' | 'membership.seated' | 'membership.invited',
  Joining & { readonly state: 'invited' | 'provisional' | 'confirmed' }
>;
export type MembershipFact =
  | FactOf<'membership.confirmed', Whose & { readonly how: string }>
  | FactOf<
      'membership.accepted',
      Whose & { readonly state: 'provisional' | 'confirmed'; readonly roles: readonly NewRole[] }
    >
  | FactOf<'membership.declined' | 'membership.withdrawn' | 'membership.lapsed', Whose>
  | FactOf<'membership.disputed' | 'membership.upheld' | 'membership.ended', Whose>
  | FactOf<'role.proposed', RoleFacts & Bound>
  | FactOf<'role.granted', RoleFacts & Bound & { readonly proposedBy: string }>
  | FactOf<'role.refused' | 'role.lapsed' | 'role.revoked', RoleFacts>;

/** An invitation is a proposal to the invited person, and waits as long as one: `roleProposalHours` of the rules. */
export const invitationLapsesAt = ({ state, invitedAt }: Membership): Instant | undefined =>
  state === 'invited' && invitedAt !== undefined
    ? plusHours(invitedAt, commonRule('roleProposalHours', dayInFinland(invitedAt)))
    : undefined;

/** When the clock must look next: the earliest proposal, or the invitation itself, that would lapse. */
export const membershipDueAt = (membership: Membership): Instant | undefined =>
  [
    invitationLapsesAt(membership),
    ...membership.grants.filter((grant) => grant.state === 'proposed').map((grant) => lapsesAt(grant)),
  ]
    .filter((at) => at !== undefined)
    .reduce<Instant | undefined>((soonest, at) => (soonest === undefined ? at : earliest(soonest, at)), undefined);

/** How a member stands; `undefined` of whoever is only invited or has left. */
export const standingIn = ({ state }: Pick<Membership, 'state'>): Standing | undefined =>
  state === 'invited' || state === 'ended' ? undefined : state;

/** Whether the person belongs there: whoever is only invited does not yet, whoever has left no more. */
export const isMember = (membership: Pick<Membership, 'state'>): boolean => standingIn(membership) !== undefined;

/** The roles that hold now, in the order they were given; none before an invitation is accepted or after the end. */
export const rolesInForce = (membership: Membership): readonly Role[] =>
  membership.grants.filter((grant) => grant.state === 'in_force').map((grant) => grant.role);
