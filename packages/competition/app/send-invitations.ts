import {
  type Act,
  type Done,
  type Id,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { CompetitionRef } from './ports.ts';
import type { Invitations } from './tender-ports.ts';

type Deps = { readonly work: UnitOfWork; readonly invitations: Invitations };

/** As many as fit in one transaction with room to spare. */
const BATCH = 90;

/** Puts a published competition on the list of everyone invited. Done again, it changes nothing. */
export const sendInvitations =
  ({ work, invitations }: Deps) =>
  async (
    { authority, id }: CompetitionRef,
    invited: readonly Id<'organisation'>[],
    invitedAt: Instant,
    act: Act,
  ): Promise<Result<Done, WorkError>> => {
    const done = { id, version: 1 };
    for (let from = 0; from < invited.length; from += BATCH) {
      const batch = invited.slice(from, from + BATCH);
      const part = invitations.send(batch.map((provider) => ({ authority, competition: id, provider, invitedAt })));
      const plain: Act = { by: act.by, operation: act.operation };
      const sent = await work.run<never>(plain, () => Promise.resolve(ok({ done, parts: [part] })));
      if (!sent.ok) return sent;
    }
    return ok(done);
  };
