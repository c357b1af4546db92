import type { Id, LocalDate } from '@kt/kernel';
import type { StepKind } from '@kt/terms';

/** Finnish days, both included. */
export type Stretch = { readonly from: LocalDate; readonly to: LocalDate };

/** One service of a client, as far as the others must know it. */
export type ServiceRow = {
  readonly referral: Id<'referral'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  /** What its card pays for. */
  readonly kinds: readonly StepKind[];
  readonly startedOn: LocalDate;
  readonly endedOn?: LocalDate;
  /** Only when the client moved on: the last day on which something may begin that is still of this service. */
  readonly lastBegin?: LocalDate;
  /** Days of work that its clock counts, as far as has been told. */
  readonly work: readonly Stretch[];
};

/** A claim that was sent: on what, over which days, and whether it was found right. */
export type ClaimRow = Stretch & {
  readonly claim: Id<'claim'>;
  readonly referral: Id<'referral'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  readonly kind: StepKind;
  readonly paid: boolean;
};

/**
 * All services of one client under one authority, and what was claimed in them. Every verification is written on
 * condition that it is as it was read, so the same outcome is never found right twice. Names no person.
 */
export type ClientRecord = {
  /** Counts the writes; 0 before the first. */
  readonly turn: number;
  readonly services: readonly ServiceRow[];
  readonly claims: readonly ClaimRow[];
};

export const NO_RECORD: ClientRecord = { turn: 0, services: [], claims: [] };

/** With the service as it is now; without it when it does not count any more. */
export const withService = (
  record: ClientRecord,
  referral: Id<'referral'>,
  row: ServiceRow | undefined,
): ClientRecord => {
  const others = record.services.filter((one) => one.referral !== referral);
  return { ...record, services: row === undefined ? others : [...others, row] };
};

export const withClaim = (record: ClientRecord, row: ClaimRow): ClientRecord => ({
  ...record,
  claims: [...record.claims.filter((one) => one.claim !== row.claim), row],
});
