import {
  type Act,
  dayInFinland,
  err,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { eraseEvidence, keepEvidence } from '../domain/evidence.ts';
import type { CaseworkRefusal, EvidenceBytes, EvidenceFiles, EvidenceRef, ReferralRef } from './ports.ts';

export type KeepEvidenceDeps = {
  readonly work: UnitOfWork;
  readonly evidence: Pick<EvidenceFiles, 'load' | 'ofReferral' | 'save' | 'erasable' | 'erase'>;
  readonly bytes: Pick<EvidenceBytes, 'remove'>;
};

type Answer = Promise<Result<unknown, CaseworkRefusal | WorkError>>;

/** Nothing can be claimed any more: starts the clock of retention for a referral's files. `actFor` keys one act per file. */
export const keepEvidenceOf =
  ({ work, evidence }: KeepEvidenceDeps) =>
  async (ref: ReferralRef, since: Instant, actFor: (suffix: string) => Act): Answer => {
    const from = dayInFinland(since);
    for (const { state } of await evidence.ofReferral(ref)) {
      const act = actFor(state.id);
      const kept = await work.run<CaseworkRefusal>(act, async (at) => {
        const before = await evidence.load({ ...ref, evidence: state.id });
        if (before === undefined) return err({ code: 'casework.not_found' });
        const decided = keepEvidence(before.state, from, at, act.by);
        if (!decided.ok) return decided;
        const part = evidence.save(before, decided.value.evidence, decided.value.fact);
        return ok({ done: { id: state.id, version: before.version + 1 }, parts: [part] });
      });
      if (!kept.ok && kept.error.code !== 'lifecycle.not_allowed') return kept;
    }
    return ok(null);
  };

/** Erases a file whose retention has passed. The file goes first: a crash between leaves the record, never the file. */
export const eraseDueEvidence =
  ({ work, evidence, bytes }: KeepEvidenceDeps) =>
  (ref: EvidenceRef, act: Act): Answer =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await evidence.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const gone = await evidence.erasable(ref);
      const erased = eraseEvidence(
        before.state,
        gone.map(({ event }) => event),
        at,
        act.by,
      );
      if (!erased.ok) return erased;
      await bytes.remove(ref);
      const part = evidence.erase(before, erased.value.evidence, erased.value.fact, gone);
      return ok({ done: { id: ref.evidence, version: before.version + 1 }, parts: [part] });
    });
