import { type Act, type Done, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { CommitmentError } from '../domain/commitment-decide.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import { lineIdFor } from '../domain/payment-reference.ts';
import { commitmentParts } from './change-commitment.ts';
import { carryOut } from './line-parts.ts';
import type { CommitmentRef, Commitments, Lines } from './ports.ts';

export type DropDeps = { readonly work: UnitOfWork; readonly lines: Lines; readonly commitments: Commitments };

/** A rejected claim: its returned line falls away and its money is free again for the referral. */
export const dropLine =
  ({ work, lines, commitments }: DropDeps) =>
  (
    { authority, referral }: CommitmentRef,
    claim: Id<'claim'>,
    act: Act,
  ): Promise<Result<Done, LineError | CommitmentError | WorkError>> =>
    work.run<LineError | CommitmentError>(act, async (at) => {
      const id = lineIdFor(claim);
      const before = await lines.load({ authority, id });
      if (before?.state.state !== 'returned') return ok({ done: { id, version: before?.version ?? 0 }, parts: [] });
      const dropped = carryOut(before.state, { type: 'drop' }, at, act.by);
      if (!dropped.ok) return dropped;
      const parts = [lines.save(before, dropped.value.after, dropped.value.facts)];
      const done = { id, version: before.version + 1 };
      const commitment = await commitments.load({ authority, referral });
      if (commitment === undefined) return ok({ done, parts });
      const freed = commitmentParts(commitments, commitment, { type: 'drop', line: id }, at, act);
      return freed.ok ? ok({ done, parts: [...parts, ...freed.value] }) : freed;
    });
