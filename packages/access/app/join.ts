import { type Actor, andThen, type Instant, ok, type Result, type TxPart } from '@kt/kernel';
import type { MembershipError } from '../domain/errors.ts';
import type { JoinCommand } from '../domain/membership.ts';
import { joinedMembership } from '../domain/membership-apply.ts';
import { decideJoin } from '../domain/membership-decide.ts';
import type { Memberships } from './ports.ts';

export type Joined = { readonly part: TxPart; readonly version: number };

/** Makes somebody a member, new or returning, as one part of a transaction. */
export const joinPart = async (
  memberships: Memberships,
  command: JoinCommand,
  at: Instant,
  by: Actor,
): Promise<Result<Joined, MembershipError>> => {
  const before = await memberships.load(command.person, command.of);
  return andThen(decideJoin(before?.state, command, at, by), (fact) => {
    const change = { state: joinedMembership(fact), facts: [fact] };
    const part = before === undefined ? memberships.create(change) : memberships.save(before, change);
    return ok({ part, version: (before?.version ?? 0) + 1 });
  });
};
