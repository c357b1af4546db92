import { type Act, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyAll } from '../domain/agreement-apply.ts';
import type { AgreementCommand } from '../domain/agreement-commands.ts';
import { decide } from '../domain/agreement-decide.ts';
import { loadAgreement, type Party } from './load-agreement.ts';
import type { AgreementRef, Agreements, AgreementsError } from './ports.ts';

export type ChangeAgreementDeps = { readonly work: UnitOfWork; readonly agreements: Pick<Agreements, 'load' | 'save'> };

/** Carries out one command on one agreement for one party. What the clock has ended meanwhile is recorded with it. */
export const changeAgreement =
  ({ work, agreements }: ChangeAgreementDeps) =>
  (
    ref: AgreementRef,
    party: Party,
    command: AgreementCommand,
    act: Act,
  ): Promise<Result<Done, AgreementsError | WorkError>> =>
    work.run<AgreementsError>(act, async (at) => {
      const loaded = await loadAgreement(agreements, ref, party, at);
      if (!loaded.ok) return loaded;
      const { before, agreement, facts: clocked } = loaded.value;
      const decided = decide(agreement, command, at, act.by);
      if (!decided.ok) return decided;
      const after = applyAll(agreement, decided.value);
      const part = agreements.save(before, after, [...clocked, ...decided.value]);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });
