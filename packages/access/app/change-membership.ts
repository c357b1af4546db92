import {
  type Act,
  type Attempt,
  andThen,
  type Done,
  err,
  type Id,
  type IdSource,
  type MunicipalityCode,
  ok,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { lapsesAt } from '../domain/grant.ts';
import {
  invitationLapsesAt,
  type Membership,
  type MembershipCommand,
  type MembershipFact,
} from '../domain/membership.ts';
import { applyMembership } from '../domain/membership-apply.ts';
import { decideMembership } from '../domain/membership-decide.ts';
import type { Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';
import { endMandate, liveOf } from './board-mandates.ts';
import type { AccessError } from './errors.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import type { Mandates, Memberships } from './ports.ts';

export type MembershipRef = { readonly person: Id<'person'>; readonly of: Party };
export type ChangeMembershipDeps = { readonly work: UnitOfWork; readonly memberships: Memberships };
type Answer = Promise<Result<Done, AccessError | WorkError>>;

/** Writes what was decided. What the inviter typed goes as soon as the invitation is answered. */
export const attemptOf = (
  { memberships }: ChangeMembershipDeps,
  before: Versioned<Membership>,
  facts: readonly MembershipFact[],
): Attempt => {
  const { person, of } = before.state;
  const id = memberships.subject(person, of);
  if (facts.length === 0) return { done: { id, version: before.version }, parts: [] };
  const state = facts.reduce(applyMembership, before.state);
  const answered = before.state.state === 'invited' && state.state !== 'invited';
  const parts = [memberships.save(before, { state, facts }), ...(answered ? [memberships.eraseGuest(person, of)] : [])];
  return { done: { id, version: before.version + 1 }, parts };
};

/** Whoever leaves an organisation binds it no more, neither alone nor with the signature they once gave. */
const endRights = async (
  { mandates }: { readonly mandates: Mandates },
  { person, of }: MembershipRef,
  stamp: Stamp,
): Promise<Result<readonly TxPart[], AccessError>> => {
  const theirs = (await mandates.ofPerson(person)).filter(({ state }) => state.organisation === of);
  const parts: TxPart[] = [];
  for (const one of liveOf(theirs, person)) {
    const ended = endMandate(mandates, one, stamp);
    if (!ended.ok) return ended;
    parts.push(ended.value);
  }
  return ok(parts);
};

/** One command on one membership: confirm, dispute, uphold, end, decline, withdraw, and every step of a role. */
export const changeMembershipWith =
  (deps: ChangeMembershipDeps & { readonly mandates: Mandates }) =>
  (ref: MembershipRef, command: MembershipCommand, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const before = await deps.memberships.load(ref.person, ref.of);
      if (before === undefined) return err({ code: 'access.not_found' });
      const decided = decideMembership(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const { done, parts } = attemptOf(deps, before, decided.value);
      const rights = command.type === 'end' ? await endRights(deps, ref, { at, by: act.by }) : ok([]);
      if (!rights.ok) return rights;
      return andThen(await keepAnAdmin(deps, before.state, decided.value), (held) =>
        ok({ done, parts: [...parts, ...rights.value, ...held] }),
      );
    });

export type ProposeRole = MembershipRef & { readonly role: Role; readonly municipality?: MunicipalityCode };

/** Proposes a role, or gives it at once where one person is enough. Answers the grant's id and the membership's version. */
export const proposeRoleWith =
  (deps: ChangeMembershipDeps & { readonly ids: IdSource }) =>
  (command: ProposeRole, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const { person, of, role, municipality } = command;
      const before = await deps.memberships.load(person, of);
      if (before === undefined) return err({ code: 'access.not_found' });
      const grant = deps.ids.next('grant');
      const step = { type: 'propose_role', grant, role, ...(municipality && { municipality }) } as const;
      return andThen(decideMembership(before.state, step, at, act.by), (facts) => {
        const { done, parts } = attemptOf(deps, before, facts);
        return ok({ done: { id: grant, version: done.version }, parts });
      });
    });

/** ⏰ Ends an invitation, or every proposal of a membership, that has waited too long. */
export const lapseProposalsWith =
  (deps: ChangeMembershipDeps) =>
  (ref: MembershipRef, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const before = await deps.memberships.load(ref.person, ref.of);
      if (before === undefined) return err({ code: 'access.not_found' });
      const lapse = invitationLapsesAt(before.state);
      if (lapse !== undefined && lapse <= at)
        return andThen(decideMembership(before.state, { type: 'lapse' }, at, act.by), (facts) =>
          ok(attemptOf(deps, before, facts)),
        );
      const over = before.state.grants.filter((grant) => grant.state === 'proposed' && lapsesAt(grant) <= at);
      const facts: MembershipFact[] = [];
      for (const { id } of over) {
        const decided = decideMembership(before.state, { type: 'lapse_role', grant: id }, at, act.by);
        if (!decided.ok) return decided;
        facts.push(...decided.value);
      }
      return ok(attemptOf(deps, before, facts));
    });
