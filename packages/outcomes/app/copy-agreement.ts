import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import {
  type AgreementCopyCommand,
  applyCopy,
  type CopiedTerms,
  copyAgreement as copyMade,
  decideCopy,
  madeCopy,
} from '../domain/agreement-copy.ts';
import type { Copies, CopyRef, OutcomesError } from './ports.ts';

export type CopyAgreementDeps = { readonly work: UnitOfWork; readonly copies: Copies };
type Answer = Promise<Result<Done, OutcomesError | WorkError>>;

/** One command on a standing copy. */
export const changeCopy =
  ({ work, copies }: CopyAgreementDeps) =>
  (ref: CopyRef, command: AgreementCopyCommand, act: Act): Answer =>
    work.run<OutcomesError>(act, async (at) => {
      const before = await copies.load(ref);
      if (before === undefined) return err({ code: 'outcomes.agreement_unknown' });
      const decided = decideCopy(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const part = copies.save(before, decided.value.reduce(applyCopy, before.state), decided.value);
      return ok({ done: { id: ref.agreement, version: before.version + 1 }, parts: [part] });
    });

/** An agreement came into force, or its terms changed: later referrals get the new card. */
export const copyAgreement =
  (deps: CopyAgreementDeps) =>
  async (ref: CopyRef, terms: CopiedTerms, act: Act): Answer => {
    const renewed = await changeCopy(deps)(ref, { type: 'renew', terms }, act);
    if (renewed.ok || renewed.error.code !== 'outcomes.agreement_unknown') return renewed;
    return deps.work.run<OutcomesError>(act, async (at) => {
      const fact = copyMade(ref, terms, at, act.by);
      const part = deps.copies.create(madeCopy(fact), [fact]);
      return Promise.resolve(ok({ done: { id: ref.agreement, version: 1 }, parts: [part] }));
    });
  };
