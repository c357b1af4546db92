import type { Grant } from './grant.ts';
import type { JoinFact, Membership, MembershipFact } from './membership.ts';

type RoleFact = Extract<MembershipFact, { readonly grant: unknown }>;

/** The membership that joining makes. */
export const joinedMembership = (fact: JoinFact): Membership => ({
  person: fact.person,
  of: fact.of,
  names: fact.names,
  state: fact.state,
  ...(fact.state === 'invited' ? { invitedAt: fact.at, invitedBy: fact.by } : { joinedAt: fact.at }),
  ...(fact.state === 'confirmed' && { confirmedAt: fact.at }),
  grants: fact.roles.map(({ grant, role }) => ({
    id: grant,
    role,
    proposedBy: fact.by,
    proposedAt: fact.at,
    ...(fact.state === 'invited' ? { state: 'proposed' } : { state: 'in_force', since: fact.at }),
  })),
});

const proposed = (fact: Extract<RoleFact, { readonly type: 'role.proposed' | 'role.granted' }>): Grant => ({
  id: fact.grant,
  role: fact.role,
  state: 'proposed',
  proposedBy: fact.by,
  proposedAt: fact.at,
  ...(fact.municipality && { municipality: fact.municipality }),
});

const grantsAfter = (grants: readonly Grant[], fact: RoleFact): readonly Grant[] => {
  const others = grants.filter((grant) => grant.id !== fact.grant);
  if (fact.type === 'role.proposed') return [...others, proposed(fact)];
  if (fact.type !== 'role.granted') return others;
  const before = grants.find((grant) => grant.id === fact.grant) ?? proposed(fact);
  return [...others, { ...before, state: 'in_force', confirmedBy: fact.by, since: fact.at }];
};

type Accepted = Extract<MembershipFact, { readonly type: 'membership.accepted' }>;

const accepted = (membership: Membership, { at, state, roles }: Accepted): Membership => ({
  ...membership,
  state,
  joinedAt: at,
  ...(state === 'confirmed' && { confirmedAt: at }),
  grants: membership.grants.map((one) =>
    roles.some(({ grant }) => grant === one.id) ? { ...one, state: 'in_force', since: at } : one,
  ),
});

const STATE_AFTER = {
  'membership.declined': 'ended',
  'membership.withdrawn': 'ended',
  'membership.lapsed': 'ended',
  'membership.confirmed': 'confirmed',
  'membership.disputed': 'disputed',
  'membership.upheld': 'confirmed',
  'membership.ended': 'ended',
} as const;
const STAMP = {
  'membership.declined': 'endedAt',
  'membership.withdrawn': 'endedAt',
  'membership.lapsed': 'endedAt',
  'membership.confirmed': 'confirmedAt',
  'membership.disputed': 'disputedAt',
  'membership.upheld': 'confirmedAt',
  'membership.ended': 'endedAt',
} as const;

/** The membership after a fact. */
export const applyMembership = (membership: Membership, fact: MembershipFact): Membership => {
  if ('grant' in fact) return { ...membership, grants: grantsAfter(membership.grants, fact) };
  if (fact.type === 'membership.accepted') return accepted(membership, fact);
  const state = STATE_AFTER[fact.type];
  return { ...membership, state, [STAMP[fact.type]]: fact.at, grants: state === 'ended' ? [] : membership.grants };
};
