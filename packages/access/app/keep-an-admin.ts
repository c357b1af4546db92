import { err, ok, type PageKey, type Result, type TxPart, type Versioned } from '@kt/kernel';
import { isMember, type Membership, type MembershipFact, rolesInForce } from '../domain/membership.ts';
import { applyMembership } from '../domain/membership-apply.ts';
import { kindOf } from '../domain/party.ts';
import type { AccessError } from './errors.ts';
import type { Memberships } from './ports.ts';

const administers = (membership: Membership): boolean =>
  isMember(membership) && rolesInForce(membership).includes('system_admin');

const anotherAdmin = async (
  memberships: Memberships,
  { person, of }: Membership,
): Promise<Versioned<Membership> | undefined> => {
  let after: PageKey | undefined;
  do {
    const page = await memberships.page(of, after);
    const other = page.found.find(({ state }) => state.person !== person && administers(state));
    if (other !== undefined) return other;
    after = page.next;
  } while (after !== undefined);
  return undefined;
};

/**
 * Refuses to take away an authority's last system admin with `access.last_admin`. The part holds the one who remains to
 * what was read, so that two admins who revoke each other at the same moment do not both succeed.
 */
export const keepAnAdmin = async (
  { memberships }: { readonly memberships: Memberships },
  before: Membership,
  facts: readonly MembershipFact[],
): Promise<Result<readonly TxPart[], AccessError>> => {
  const after = facts.reduce(applyMembership, before);
  if (kindOf(before.of) !== 'authority' || !administers(before) || administers(after)) return ok([]);
  const other = await anotherAdmin(memberships, before);
  if (other === undefined) return err({ code: 'access.last_admin' });
  const seen = await memberships.load(other.state.person, other.state.of);
  return seen !== undefined && administers(seen.state)
    ? ok([memberships.unchanged(seen)])
    : err({ code: 'access.last_admin' });
};
