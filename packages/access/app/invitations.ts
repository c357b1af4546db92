import {
  type Act,
  type Attempt,
  andThen,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  parseId,
  type Result,
  type Texts,
  type WorkError,
} from '@kt/kernel';
import { invitationLapsesAt, type Membership } from '../domain/membership.ts';
import { decideMembership } from '../domain/membership-decide.ts';
import { kindOf, type Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';
import { attemptOf, type ChangeMembershipDeps } from './change-membership.ts';
import type { AccessError } from './errors.ts';
import type { Memberships } from './ports.ts';

/** An invitation as the invited person sees it. `version` goes with the answer. */
export type InvitationView = {
  readonly of: Party;
  readonly names: Texts;
  readonly roles: readonly Role[];
  readonly invitedAt?: Instant;
  readonly lapsesAt?: Instant;
  readonly version: number;
};

/** The invitations that wait for a person's own answer. */
export const ownInvitationsWith =
  ({ memberships }: { readonly memberships: Memberships }) =>
  async (person: Id<'person'>): Promise<readonly InvitationView[]> => {
    const waiting = (await memberships.ofPerson(person)).filter(({ state }) => state.state === 'invited');
    return waiting.map(({ state, version }) => {
      const lapsesAt = invitationLapsesAt(state);
      const roles = state.grants.map(({ role }) => role);
      const { of, names, invitedAt } = state;
      return { of, names, roles, ...(invitedAt && { invitedAt }), ...(lapsesAt && { lapsesAt }), version };
    });
  };

/** An organisation's guest stands as its inviter stands now; an authority's people need nobody's confirmation. */
const standingFor = async (
  memberships: Memberships,
  { of, invitedBy }: Membership,
): Promise<'provisional' | 'confirmed'> => {
  if (kindOf(of) === 'authority') return 'confirmed';
  const inviter = parseId('person', invitedBy ?? '');
  const found = inviter && (await memberships.load(inviter, of));
  return found?.state.state === 'confirmed' ? 'confirmed' : 'provisional';
};

/**
 * The caller's own answer to an invitation. After a yes the proposed roles hold, except those that take a second person,
 * who is still to confirm them; after a no, of the invitation nothing is left but the event.
 */
export const answerInvitationWith =
  (deps: ChangeMembershipDeps) =>
  (of: Party, answer: 'accept' | 'decline', act: Act): Promise<Result<Done, AccessError | WorkError>> =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const person = parseId('person', act.by);
      const before = person && (await deps.memberships.load(person, of));
      if (before === undefined) return err({ code: 'access.not_found' });
      const command =
        answer === 'decline'
          ? ({ type: 'decline' } as const)
          : ({ type: 'accept', standing: await standingFor(deps.memberships, before.state) } as const);
      return andThen(decideMembership(before.state, command, at, act.by), (facts) =>
        ok(attemptOf(deps, before, facts)),
      );
    });
