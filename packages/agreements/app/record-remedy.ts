import { type Act, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { CompetitionRef, Remedies } from './ports.ts';

export type RecordRemedyDeps = { readonly work: UnitOfWork; readonly remedies: Pick<Remedies, 'load' | 'save'> };

/** A rectification asked for or an appeal made against a competition's decision, or the end of one. */
export type RemedyNews = { readonly is: 'filed' | 'settled'; readonly number: number };

const including = (numbers: readonly number[], number: number): readonly number[] =>
  numbers.includes(number) ? numbers : [...numbers, number];

/** Keeps count of the remedies that block signing. The two facts of a remedy may come in any order, any number of times. */
export const recordRemedy =
  ({ work, remedies }: RecordRemedyDeps) =>
  (ref: CompetitionRef, { is, number }: RemedyNews, act: Act): Promise<Result<Done, WorkError>> =>
    work.run(act, async () => {
      const before = await remedies.load(ref);
      const after = { ...before, [is]: including(before[is], number) };
      return ok({
        done: { id: ref.competition, version: before.version + 1 },
        parts: [remedies.save(ref, before, after)],
      });
    });
