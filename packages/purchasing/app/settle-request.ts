import type { Act, Id } from '@kt/kernel';
import type { ProposedOutcome } from '../domain/request-commands.ts';
import type { Practices, RequestRef } from './ports.ts';
import type { changeRequest } from './requests.ts';

type Deps = {
  readonly practices: Pick<Practices, 'load'>;
  readonly change: ReturnType<typeof changeRequest>;
  readonly newAdmissionId: () => Id<'admission'>;
};
type Settlement = { readonly proposal: ProposedOutcome; readonly delegation: string };

/** Proposal and decision by one person, where the authority's own rule allows it. */
export const settleRequest =
  ({ practices, change, newAdmissionId }: Deps) =>
  async (ref: RequestRef, belongsTo: readonly string[], settlement: Settlement, act: Act) => {
    const { decision: practice } = (await practices.load(ref.authority)).state;
    const admission = newAdmissionId();
    const party = { side: 'authority', belongsTo } as const;
    return change(ref, party, () => ({ command: 'settle', ...settlement, practice, admission }), act);
  };
