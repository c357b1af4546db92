import {
  type Act,
  type Done,
  err,
  type IdSource,
  type LocalDate,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { EvidenceKind } from '@kt/terms';
import { storeEvidence } from '../domain/evidence.ts';
import { mediaTypeOf } from '../domain/media-type.ts';
import type { ReferralState } from '../domain/referral.ts';
import { loadReferral, type Party } from './load-referral.ts';
import type { CaseworkRefusal, EvidenceBytes, EvidenceFiles, ReferralRef, Referrals } from './ports.ts';

export type StoreEvidenceDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly evidence: Pick<EvidenceFiles, 'create'>;
  readonly bytes: Pick<EvidenceBytes, 'put' | 'hash'>;
};

export type EvidenceInput = { readonly kind: EvidenceKind; readonly obtainedOn: LocalDate };

const TAKES_EVIDENCE: readonly ReferralState[] = ['accepted', 'started', 'paused', 'ended'];

/** Stores a file that proves something about a referral. What it is is told by its content; its name is not kept. */
export const storeNewEvidence =
  ({ work, ids, referrals, evidence, bytes }: StoreEvidenceDeps) =>
  (
    ref: ReferralRef,
    party: Party,
    input: EvidenceInput,
    file: Uint8Array,
    act: Act,
  ): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      if (file.length === 0) return err({ code: 'casework.file_empty' });
      const mediaType = mediaTypeOf(file);
      if (mediaType === undefined) return err({ code: 'casework.file_refused' });
      const loaded = await loadReferral(referrals, ref, party, at);
      if (!loaded.ok) return loaded;
      const { state } = loaded.value.referral;
      if (!TAKES_EVIDENCE.includes(state)) return err({ code: 'casework.no_evidence_now', state });
      const id = ids.next('evidence');
      const described = { mediaType, bytes: file.length, sha256: await bytes.hash(file) };
      const stored = storeEvidence(
        { id, authority: ref.authority, referral: ref.id, ...input, file: described },
        at,
        act.by,
      );
      if (!stored.ok) return stored;
      await bytes.put({ ...ref, evidence: id }, file, mediaType);
      return ok({ done: { id, version: 1 }, parts: [evidence.create(stored.value.evidence, stored.value.fact)] });
    });
