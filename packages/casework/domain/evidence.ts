import {
  type Actor,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  isBefore,
  type Lifecycle,
  type LocalDate,
  ok,
  plusMonths,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { commonRule, type EvidenceKind, type MediaType } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';

/** A file that proves something, from its storing to its lawful erasure. */
export const evidenceLifecycle = {
  stored: { keep: 'stored', erase: 'erased' },
  erased: {},
} as const satisfies Lifecycle;
export const EVIDENCE_STATES = ['stored', 'erased'] as const satisfies readonly (keyof typeof evidenceLifecycle)[];

export type EvidenceFile = { readonly mediaType: MediaType; readonly bytes: number; readonly sha256: string };

type Known = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly evidence: Id<'evidence'>;
};

export type Evidence = {
  readonly id: Id<'evidence'>;
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly state: (typeof EVIDENCE_STATES)[number];
  readonly kind: EvidenceKind;
  /** The day on which whoever stores it got hold of it. */
  readonly obtainedOn: LocalDate;
  readonly file: EvidenceFile;
  readonly stored: Stamp;
  /** Last day on which it may be read; absent while the referral's results are open. */
  readonly keepUntil?: LocalDate;
  readonly erased?: Stamp;
};

export type EvidenceFact =
  | FactOf<
      'evidence.stored',
      Known & {
        readonly clientReference: string;
        readonly kind: EvidenceKind;
        readonly obtainedOn: LocalDate;
        readonly file: EvidenceFile;
      }
    >
  | FactOf<'evidence.retention_set', Known & { readonly keepUntil: LocalDate }>
  | FactOf<'evidence.details_erased', Known & { readonly erased: readonly Id<'event'>[] }>;

const known = ({ id, authority, referral }: Pick<Evidence, 'id' | 'authority' | 'referral'>): Known => ({
  authority,
  referral,
  evidence: id,
});

export type EvidenceChange = Result<{ readonly evidence: Evidence; readonly fact: EvidenceFact }, CaseworkError>;
export type NewEvidence = Pick<Evidence, 'id' | 'authority' | 'referral' | 'kind' | 'obtainedOn' | 'file'>;

/** `clientReference`: whose it is, told with the fact and not kept with the file. */
export const storeEvidence = (
  { clientReference, ...asked }: NewEvidence & { readonly clientReference: string },
  at: Instant,
  by: Actor,
): EvidenceChange => {
  const { kind, obtainedOn, file } = asked;
  if (obtainedOn > dayInFinland(at)) return err({ code: 'casework.day_in_future', day: obtainedOn });
  return ok({
    evidence: { ...asked, state: 'stored', stored: { at, by } },
    fact: { type: 'evidence.stored', at, by, ...known(asked), clientReference, kind, obtainedOn, file },
  });
};

/** Starts the clock of retention on the day after which nothing can be claimed any more. */
export const keepEvidence = (evidence: Evidence, from: LocalDate, at: Instant, by: Actor): EvidenceChange => {
  const allowed = targets(evidenceLifecycle, evidence.state, 'keep');
  if (!allowed.ok) return err(allowed.error);
  const keepUntil = plusMonths(from, commonRule('evidenceRetentionMonths', from));
  return ok({
    evidence: { ...evidence, keepUntil },
    fact: { type: 'evidence.retention_set', at, by, ...known(evidence), keepUntil },
  });
};

export const evidenceDueAt = ({ state, keepUntil }: Evidence): Instant | undefined =>
  state === 'stored' && keepUntil !== undefined ? endOfDay(keepUntil) : undefined;

export const isEvidenceReadable = (evidence: Evidence, at: Instant): boolean => {
  const due = evidenceDueAt(evidence);
  return evidence.state === 'stored' && (due === undefined || isBefore(at, due));
};

/** Erases lawfully after retention; `events` are those whose details go with it. */
export const eraseEvidence = (
  evidence: Evidence,
  events: readonly Id<'event'>[],
  at: Instant,
  by: Actor,
): EvidenceChange => {
  const allowed = targets(evidenceLifecycle, evidence.state, 'erase');
  if (!allowed.ok) return err(allowed.error);
  const due = evidenceDueAt(evidence);
  if (due === undefined || isBefore(at, due)) return err({ code: 'casework.not_due' });
  return ok({
    evidence: { ...evidence, state: 'erased', erased: { at, by } },
    fact: { type: 'evidence.details_erased', at, by, ...known(evidence), erased: events },
  });
};
