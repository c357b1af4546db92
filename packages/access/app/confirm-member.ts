import type { Act, Done, Result, WorkError } from '@kt/kernel';
import { err } from '@kt/kernel';
import type { MembershipCommand } from '../domain/membership.ts';
import type { MembershipRef } from './change-membership.ts';
import type { AccessError } from './errors.ts';

type Answer = Promise<Result<Done, AccessError | WorkError>>;

export type ConfirmMemberDeps = {
  readonly change: (ref: MembershipRef, command: MembershipCommand, act: Act) => Answer;
};

/**
 * An officer confirms an organisation's provisional member, or settles a dispute in its favour.
 *
 * @param organisations what the officer belongs to: nobody decides about an organisation they belong to.
 */
export const confirmMemberWith =
  ({ change }: ConfirmMemberDeps) =>
  (
    ref: MembershipRef,
    command: Extract<MembershipCommand, { readonly type: 'confirm' | 'uphold' | 'dispute' }>,
    organisations: readonly string[],
    act: Act,
  ): Answer =>
    organisations.includes(ref.of)
      ? Promise.resolve(err({ code: 'access.own_organisation' }))
      : change(ref, command, act);
