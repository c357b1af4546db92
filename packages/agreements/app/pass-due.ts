import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { loadAgreement } from './load-agreement.ts';
import type { AgreementRef, Agreements, AgreementsError } from './ports.ts';

export type PassDueDeps = { readonly work: UnitOfWork; readonly agreements: Pick<Agreements, 'load' | 'save'> };

/** Makes durable what the clock has decided: an agreement past its last day runs off, past its last claim day closes. */
export const passDue =
  ({ work, agreements }: PassDueDeps) =>
  (ref: AgreementRef, act: Act): Promise<Result<Done, AgreementsError | WorkError>> =>
    work.run<AgreementsError>(act, async (at) => {
      const loaded = await loadAgreement(agreements, ref, { side: 'authority' }, at);
      if (!loaded.ok) return loaded;
      const { before, agreement, facts } = loaded.value;
      if (facts.length === 0) return err({ code: 'agreements.not_due' });
      return ok({
        done: { id: ref.id, version: before.version + 1 },
        parts: [agreements.save(before, agreement, facts)],
      });
    });
