import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type Bidder, type BidderDeps, maskedAct, pseudonymOf, readAround } from './around-tender.ts';
import type { NotFound } from './errors.ts';
import type { Digest } from './ports.ts';
import type { Ciphertexts, Drafts, OrgVault } from './tender-ports.ts';

type Deps = BidderDeps & {
  readonly work: UnitOfWork;
  readonly drafts: Drafts;
  readonly ciphertexts: Ciphertexts;
  readonly vault: OrgVault;
  readonly digest: Digest;
};
type SaveError = NotFound | { readonly code: 'competition.deadline_passed' } | WorkError;

/**
 * Keeps what the bidder has typed, as ciphertext under the organisation's data key. Versions count from 0 (nothing
 * saved); `work.stale` when another device has saved since.
 */
export const saveDraft =
  (deps: Deps) =>
  async (bidder: Bidder, text: string, act: Act): Promise<Result<Done, SaveError>> => {
    const pseudonym = pseudonymOf(deps, bidder);
    const ref = { competition: bidder.id, pseudonym };
    const sealed = await deps.vault.seal(bidder.organisation, text);
    const name = `drafts/${bidder.id}/${pseudonym}/${deps.digest(sealed)}`;
    await deps.ciphertexts.put(name, sealed);
    let superseded: string | undefined;
    const result = await deps.work.run<SaveError>(maskedAct(act, pseudonym), async (at) => {
      const found = await readAround(deps, bidder);
      if (!found.ok) return found;
      const { competition, tender } = found.value;
      if (at >= competition.state.deadline) return err({ code: 'competition.deadline_passed' });
      const before = await deps.drafts.load(ref);
      const actual = before?.version ?? 0;
      const expected = act.expectedVersion ?? actual;
      if (expected !== actual) return err({ code: 'work.stale', expected, actual });
      superseded = before?.name;
      const draft = { version: actual + 1, name, savedAt: at };
      return ok({
        done: { id: tender.state.id, version: draft.version },
        parts: [deps.drafts.save(ref, before, draft)],
      });
    });
    const stale = result.ok ? superseded : name;
    if (stale !== undefined) await deps.ciphertexts.remove(stale);
    return result;
  };
