import {
  type Act,
  type Done,
  err,
  holdsIdentityCode,
  type Id,
  type IdSource,
  type LocalDate,
  ok,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type EvidenceKind, type MediaType, mediaTypeOf } from '@kt/terms';
import { storeEvidence } from '../domain/evidence.ts';
import type { ReferralState } from '../domain/referral.ts';
import { loadReferral, type Party } from './load-referral.ts';
import type { CaseworkRefusal, EvidenceBytes, EvidenceFiles, ReferralRef, Referrals } from './ports.ts';

export type StoreEvidenceDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly evidence: Pick<EvidenceFiles, 'create'>;
  readonly bytes: Pick<EvidenceBytes, 'put' | 'hash' | 'remove'>;
};

export type EvidenceInput = { readonly kind: EvidenceKind; readonly obtainedOn: LocalDate };

const TAKES_EVIDENCE: readonly ReferralState[] = ['accepted', 'started', 'paused', 'ended'];

type Written = { readonly evidence: Id<'evidence'>; readonly part: TxPart };

const writeOnce = async (
  { ids, referrals, evidence, bytes }: Omit<StoreEvidenceDeps, 'work'>,
  { ref, party, input, file, mediaType }: Asked,
  { at, by }: Stamp,
): Promise<Result<Written, CaseworkRefusal>> => {
  const loaded = await loadReferral(referrals, ref, party, at);
  if (!loaded.ok) return loaded;
  const { state, clientReference } = loaded.value.referral;
  if (!TAKES_EVIDENCE.includes(state)) return err({ code: 'casework.no_evidence_now', state });
  const id = ids.next('evidence');
  const described = { mediaType, bytes: file.length, sha256: await bytes.hash(file) };
  const whose = { authority: ref.authority, referral: ref.id, clientReference };
  const stored = storeEvidence({ id, ...whose, ...input, file: described }, at, by);
  if (!stored.ok) return stored;
  await bytes.put({ ...ref, evidence: id }, file, mediaType);
  return ok({ evidence: id, part: evidence.create(stored.value.evidence, stored.value.fact) });
};

type Asked = {
  readonly ref: ReferralRef;
  readonly party: Party;
  readonly input: EvidenceInput;
  readonly file: Uint8Array;
  readonly mediaType: MediaType;
};

/** A text file is looked through as what is typed is; what a picture or a PDF shows nobody can tell here. */
const namesSomebody = (mediaType: MediaType, file: Uint8Array): boolean =>
  mediaType === 'text/plain' && holdsIdentityCode(new TextDecoder().decode(file));

/**
 * Stores a file that proves something about a referral. What it is is told by its content; its name is not kept. The
 * file is written before its record; a file whose record was not written (a replay, a lost race) is removed again.
 */
export const storeNewEvidence =
  ({ work, ...deps }: StoreEvidenceDeps) =>
  async (
    ref: ReferralRef,
    party: Party,
    input: EvidenceInput,
    file: Uint8Array,
    act: Act,
  ): Promise<Result<Done, CaseworkRefusal | WorkError>> => {
    if (file.length === 0) return err({ code: 'casework.file_empty' });
    const mediaType = mediaTypeOf(file);
    if (mediaType === undefined) return err({ code: 'casework.file_refused' });
    if (namesSomebody(mediaType, file)) return err({ code: 'casework.file_identity_code' });
    const written = new Set<Id<'evidence'>>();
    const result = await work.run<CaseworkRefusal>(act, async (at) => {
      const once = await writeOnce(deps, { ref, party, input, file, mediaType }, { at, by: act.by });
      if (!once.ok) return once;
      written.add(once.value.evidence);
      return ok({ done: { id: once.value.evidence, version: 1 }, parts: [once.value.part] });
    });
    const kept = result.ok ? result.value.id : undefined;
    for (const evidence of written) if (evidence !== kept) await deps.bytes.remove({ ...ref, evidence });
    return result;
  };
