import { type Act, type Clock, err, ok, type Result, type Rows, type WorkError } from '@kt/kernel';
import type { ReadPurpose } from '../domain/client-read.ts';
import { type Evidence, isEvidenceReadable } from '../domain/evidence.ts';
import { loadReferral, type Party } from './load-referral.ts';
import type { LogRead } from './log-read.ts';
import type { CaseworkRefusal, EvidenceBytes, EvidenceFiles, EvidenceRef, ReferralRef, Referrals } from './ports.ts';

export type EvidenceFile = Evidence & { readonly content: Uint8Array };

export type ReadEvidenceDeps = {
  readonly clock: Clock;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly evidence: Pick<EvidenceFiles, 'load' | 'ofReferral'>;
  readonly bytes: Pick<EvidenceBytes, 'get'>;
  readonly logRead: LogRead;
};

/** Hands out a file, on record. Past retention it is refused whether or not it has been erased yet. */
export const readEvidence =
  ({ clock, referrals, evidence, bytes, logRead }: ReadEvidenceDeps) =>
  async (
    ref: EvidenceRef,
    party: Party,
    purpose: ReadPurpose,
    act: Act,
  ): Promise<Result<EvidenceFile, CaseworkRefusal | WorkError>> => {
    const at = clock.now();
    const loaded = await loadReferral(referrals, { authority: ref.authority, id: ref.id }, party, at);
    if (!loaded.ok) return loaded;
    const found = await evidence.load(ref);
    if (found === undefined) return err({ code: 'casework.not_found' });
    if (!isEvidenceReadable(found.state, at)) return err({ code: 'casework.retention_passed' });
    const content = await bytes.get(ref);
    if (content === undefined) return err({ code: 'casework.not_found' });
    const { authority, client, clientReference } = loaded.value.referral;
    const read = { authority, client, clientReference, part: 'evidence', purpose } as const;
    const reader = party.side === 'provider' ? { organisation: party.organisation } : {};
    const logged = await logRead({ ...read, ...reader, referral: ref.id, evidence: ref.evidence }, act);
    return logged.ok ? ok({ ...found.state, content }) : logged;
  };

export type EvidenceLine = Pick<Evidence, 'id' | 'kind' | 'obtainedOn' | 'stored' | 'state'> & {
  readonly bytes: number;
  readonly mediaType: string;
};

/** What evidence a referral has: kinds, days and sizes, no file. */
export const listEvidence =
  ({ clock, referrals, evidence }: Pick<ReadEvidenceDeps, 'clock' | 'referrals' | 'evidence'>) =>
  async (ref: ReferralRef, party: Party): Promise<Result<Rows<EvidenceLine>, CaseworkRefusal>> => {
    const at = clock.now();
    const loaded = await loadReferral(referrals, ref, party, at);
    if (!loaded.ok) return loaded;
    const readable = (await evidence.ofReferral(ref)).filter(({ state }) => isEvidenceReadable(state, at));
    const lines = readable.map(({ state: { id, kind, obtainedOn, stored, state, file } }) => {
      const { bytes, mediaType } = file;
      return { id, kind, obtainedOn, stored, state, bytes, mediaType };
    });
    return ok({ rows: lines });
  };
