import {
  err,
  type Id,
  type Instant,
  type Language,
  ok,
  type PageKey,
  type PageOf,
  type Result,
  type Rows,
  type Versioned,
} from '@kt/kernel';
import type { Grant } from '../domain/grant.ts';
import { lapsesAt } from '../domain/grant.ts';
import type { Mandate } from '../domain/mandate.ts';
import { isMember, type Membership, rolesInForce } from '../domain/membership.ts';
import type { Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';
import type { Capacity, Principal } from '../domain/principal.ts';
import type { Mandates, Memberships, People, Reachable } from './ports.ts';

export type ViewDeps = { readonly people: People; readonly memberships: Memberships; readonly mandates: Mandates };

export type RoleView = Grant & { readonly lapsesAt?: Instant };
export type MemberView = Partial<Reachable> & {
  readonly person: Id<'person'>;
  readonly state: Membership['state'];
  readonly joinedAt?: Instant;
  readonly invitedAt?: Instant;
  readonly roles: readonly RoleView[];
  readonly version: number;
};

const roleView = (grant: Grant): RoleView =>
  grant.state === 'proposed' ? { ...grant, lapsesAt: lapsesAt(grant) } : grant;

const memberView = ({ state, version }: Versioned<Membership>, reachable: Reachable | undefined): MemberView => ({
  person: state.person,
  ...reachable,
  state: state.state,
  ...(state.joinedAt && { joinedAt: state.joinedAt }),
  ...(state.invitedAt && { invitedAt: state.invitedAt }),
  roles: state.grants.map(roleView),
  version,
});

const ofAll = (found: readonly Versioned<Membership>[]): readonly Id<'person'>[] =>
  found.map(({ state }) => state.person);

/**
 * Names and e-mails by person. Of whoever has not said yes only what the inviter typed; once they have said no, nothing:
 * an invitation is no way to learn who stands behind an address.
 */
const reachableOf = (
  { people }: Pick<ViewDeps, 'people'>,
  of: Party,
  found: readonly Versioned<Membership>[],
): Promise<ReadonlyMap<string, Reachable>> =>
  people.details(ofAll(found.filter(({ state }) => state.joinedAt !== undefined)), {
    of,
    people: ofAll(found.filter(({ state }) => state.state === 'invited')),
  });

/** The members of a page that was read already, with their names: one storage call. */
export const memberList = async (
  deps: Pick<ViewDeps, 'people'>,
  of: Party,
  page: PageOf<Versioned<Membership>>,
): Promise<Rows<MemberView>> => {
  const details = await reachableOf(deps, of, page.found);
  const rows = page.found.map((one) => memberView(one, details.get(one.state.person)));
  return { rows, ...(page.next && { next: page.next }) };
};

/** One page of the members of a party and of those invited; two storage calls, however many there are. */
export const listMembersWith =
  (deps: ViewDeps) =>
  async (of: Party, after?: PageKey): Promise<Rows<MemberView>> =>
    memberList(deps, of, await deps.memberships.page(of, after));

export type ColleagueView = {
  readonly person: Id<'person'>;
  readonly name: string;
  readonly roles: readonly Role[];
};

/** One page of those who work for a party now, by name and role and nothing else: to choose from, and to say whose turn it is. */
export const listColleaguesWith =
  ({ memberships, people }: Pick<ViewDeps, 'memberships' | 'people'>) =>
  async (of: Party, after?: PageKey): Promise<Rows<ColleagueView>> => {
    const page = await memberships.page(of, after);
    const members = page.found.map(({ state }) => state).filter(isMember);
    const details = await people.details(members.map(({ person }) => person));
    const rows = members.flatMap((member) => {
      const known = details.get(member.person);
      return known === undefined ? [] : [{ person: member.person, name: known.name, roles: rolesInForce(member) }];
    });
    return { rows, ...(page.next && { next: page.next }) };
  };

/** One page of the members for whom a role waits for its second person. */
export const listProposalsWith =
  (deps: ViewDeps) =>
  async (of: Party, after?: PageKey): Promise<Rows<MemberView>> =>
    memberList(deps, of, await deps.memberships.proposals(of, after));

/** One member; `access.not_found` for who does not belong to that party. */
export const viewMemberWith =
  (deps: ViewDeps) =>
  async (of: Party, person: Id<'person'>): Promise<Result<MemberView, { readonly code: 'access.not_found' }>> => {
    const found = await deps.memberships.load(person, of);
    if (found === undefined) return err({ code: 'access.not_found' });
    return ok(memberView(found, (await reachableOf(deps, of, [found])).get(person)));
  };

export type MandateView = Mandate & { readonly version: number };

export const listMandatesWith =
  ({ mandates }: Pick<ViewDeps, 'mandates'>) =>
  async (organisation: Id<'organisation'>, after?: PageKey): Promise<Rows<MandateView>> => {
    const { found, next } = await mandates.page(organisation, after);
    return { rows: found.map(({ state, version }) => ({ ...state, version })), ...(next && { next }) };
  };

/** What a signed-in person sees of itself, and what it can act for. */
export type SelfView = {
  readonly person: Id<'person'>;
  readonly name?: string;
  readonly email?: string;
  readonly language: Language;
  readonly memberships: readonly Capacity[];
};

export const viewSelfWith =
  ({ people }: Pick<ViewDeps, 'people'>) =>
  async ({ person, language, memberships }: Principal): Promise<SelfView> => {
    const own = (await people.details([person])).get(person);
    return { person, ...(own && { name: own.name, email: own.email }), language, memberships };
  };
