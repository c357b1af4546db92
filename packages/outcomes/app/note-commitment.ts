import { type Act, type Cents, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Commitments, PeriodRef } from './ports.ts';

export type NoteCommitmentDeps = { readonly work: UnitOfWork; readonly commitments: Pick<Commitments, 'add'> };

/** Settlement reserved money for a referral, or gave some back (negative). May come before the referral itself. */
export const noteCommitment =
  ({ work, commitments }: NoteCommitmentDeps) =>
  (ref: PeriodRef, cents: Cents, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, () =>
      Promise.resolve(ok({ done: { id: ref.referral, version: 0 }, parts: [commitments.add(ref, cents)] })),
    );
