import { type Act, type Id, ok } from '@kt/kernel';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

export type Signed = { readonly provider: Id<'organisation'>; readonly agreement: Id<'agreement'> };

/** A winner's agreement is in force. With the last one the competition is complete. */
export const recordAgreement =
  (deps: Pick<CompetitionDeps, 'work' | 'competitions'>) =>
  (ref: CompetitionRef, signed: Signed, act: Act): Commanded =>
    runCommand(deps)(ref, act, () => Promise.resolve(ok({ do: 'sign', ...signed })));
