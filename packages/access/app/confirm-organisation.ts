import { type Act, type AppError, type Id, ok, type PageKey, type Result } from '@kt/kernel';
import type { MembershipCommand } from '../domain/membership.ts';
import type { MembershipRef } from './change-membership.ts';
import type { Memberships } from './ports.ts';

export type ConfirmOrganisationDeps = {
  readonly memberships: Memberships;
  readonly change: (ref: MembershipRef, command: MembershipCommand, act: Act) => Promise<Result<unknown, AppError>>;
};

/** Confirms every member who is still provisional, once the organisation itself is confirmed. */
export const confirmOrganisationWith =
  (deps: ConfirmOrganisationDeps) =>
  async (
    of: Id<'organisation'>,
    how: 'officer_decision' | 'register_code',
    actFor: (person: string) => Act,
  ): Promise<Result<undefined, AppError>> => {
    let after: PageKey | undefined;
    do {
      const page = await deps.memberships.page(of, after);
      for (const { state } of page.found.filter((one) => one.state.state === 'provisional')) {
        const command = { type: 'confirm', how } as const;
        const changed = await deps.change(state, command, actFor(state.person));
        if (!changed.ok && changed.error.code !== 'lifecycle.not_allowed') return changed;
      }
      after = page.next;
    } while (after !== undefined);
    return ok(undefined);
  };
