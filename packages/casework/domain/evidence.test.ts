import { endOfDay, type Id, id, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { AUTHORITY, OPENED_AT, PROVIDER_WORKER, referralId } from '../testing/samples.ts';
import {
  EVIDENCE_STATES,
  type Evidence,
  eraseEvidence,
  evidenceDueAt,
  evidenceLifecycle,
  isEvidenceReadable,
  keepEvidence,
  storeEvidence,
} from './evidence.ts';

const EVIDENCE: Id<'evidence'> = id('evidence', 'evi_01J00000000000000000000001');
const asked = {
  id: EVIDENCE,
  authority: AUTHORITY,
  referral: referralId(1),
  clientReference: 'VAA-2026-000001',
  kind: 'employer' as const,
  obtainedOn: localDate('2026-03-03'),
  file: { mediaType: 'application/pdf' as const, bytes: 3, sha256: 'ab' },
};
const stored = (): Evidence => must(storeEvidence(asked, OPENED_AT, PROVIDER_WORKER)).evidence;
const kept = (): Evidence => must(keepEvidence(stored(), localDate('2026-08-31'), OPENED_AT, 'system:x')).evidence;
const due = endOfDay(localDate('2028-08-31'));
const erased = (): Evidence => must(eraseEvidence(kept(), [], due, 'clock')).evidence;

describe('evidence', () => {
  it('is stored with who, when and what kind', () => {
    expect(storeEvidence(asked, OPENED_AT, PROVIDER_WORKER)).toMatchObject({
      ok: true,
      value: {
        evidence: { state: 'stored', stored: { by: PROVIDER_WORKER } },
        fact: { type: 'evidence.stored', kind: 'employer' },
      },
    });
    const tomorrow = { ...asked, obtainedOn: localDate('2026-03-05') };
    expect(storeEvidence(tomorrow, OPENED_AT, PROVIDER_WORKER)).toMatchObject({
      error: { code: 'casework.day_in_future' },
    });
  });

  it('is kept 24 months from the day after which nothing can be claimed, to the millisecond', () => {
    expect(evidenceDueAt(stored())).toBeUndefined();
    expect(evidenceDueAt(kept())).toBe(due);
    expect(isEvidenceReadable(stored(), due)).toBe(true);
    expect(isEvidenceReadable(kept(), plusMs(due, -1))).toBe(true);
    expect(isEvidenceReadable(kept(), due)).toBe(false);
    expect(eraseEvidence(kept(), [], plusMs(due, -1), 'clock')).toMatchObject({ error: { code: 'casework.not_due' } });
    expect(eraseEvidence(kept(), [], due, 'clock')).toMatchObject({ ok: true });
    expect(eraseEvidence(kept(), [], plusMs(due, 1), 'clock')).toMatchObject({ ok: true });
    expect(isEvidenceReadable(erased(), OPENED_AT)).toBe(false);
  });

  it.each(EVIDENCE_STATES)('does in state %s what the table says', (state) => {
    const evidence = state === 'stored' ? kept() : erased();
    const keeping = keepEvidence(evidence, localDate('2026-08-31'), due, 'system:x');
    const erasing = eraseEvidence(evidence, [], due, 'clock');
    expect(keeping.ok).toBe(targets(evidenceLifecycle, state, 'keep').ok);
    expect(erasing.ok).toBe(targets(evidenceLifecycle, state, 'erase').ok);
    expect(EVIDENCE_STATES).toEqual(Object.keys(evidenceLifecycle));
  });
});
