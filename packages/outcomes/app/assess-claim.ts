import { type Cents, err, type Id, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import type { AgreementCopy } from '../domain/agreement-copy.ts';
import { type Assessment, assess } from '../domain/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { ClientRecord } from '../domain/client-record.ts';
import type { HeldEvidence, ServicePeriod } from '../domain/service-period.ts';
import type { Backgrounds, OutcomesError } from './ports.ts';

export type AssessDeps = { readonly backgrounds: Pick<Backgrounds, 'of'> };

/** What a claim is judged by, as read now. */
export type Background = {
  readonly period: Versioned<ServicePeriod>;
  readonly copy: Versioned<AgreementCopy>;
  readonly committedCents: Cents;
  readonly record?: ClientRecord;
};

export const backgroundOf =
  ({ backgrounds }: AssessDeps) =>
  async (claim: Claim): Promise<Result<Background, OutcomesError>> => {
    const { period, copy, ...beside } = await backgrounds.of(claim);
    if (period === undefined) return err({ code: 'outcomes.not_found' });
    if (copy === undefined) return err({ code: 'outcomes.agreement_unknown' });
    return ok({ period, copy, ...beside });
  };

/** What the claim is worth and what blocks it, proved by the given evidence. */
export const assessWith = (
  claim: Claim,
  background: Background,
  evidence: readonly HeldEvidence[],
  at: Instant,
): Assessment =>
  assess(claim, {
    period: background.period.state,
    copy: background.copy.state,
    committedCents: background.committedCents,
    ...(background.record === undefined ? {} : { record: background.record }),
    evidence,
    at,
  });

/** The kinds casework knows for the named evidence; an id it has not told of is refused. */
export const heldEvidence = (
  { state }: Versioned<ServicePeriod>,
  ids: readonly Id<'evidence'>[],
): Result<readonly HeldEvidence[], OutcomesError> => {
  const found: HeldEvidence[] = [];
  for (const evidence of ids) {
    const held = state.evidence.find((one) => one.evidence === evidence);
    if (held === undefined) return err({ code: 'outcomes.evidence_unknown', evidence });
    found.push(held);
  }
  return ok(found);
};
