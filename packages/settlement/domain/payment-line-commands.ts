import type { Cents, LocalDate, MunicipalityCode, NotAllowed } from '@kt/kernel';
import type { MunicipalShare } from './allocation.ts';
import type { Vat, VatPosition } from './payee.ts';
import type { Transfer, VerifiedClaim } from './payment-line.ts';
import type { ReturnCode } from './payment-line-lifecycle.ts';

type Told = { readonly entry: string; readonly on: LocalDate };

/** Where a payment goes in a run; attempt and end-to-end id follow from the line. */
export type Placement = Omit<Transfer, 'attempt' | 'endToEndId'>;
type Placed = { readonly placement: Placement };

type LineCommands = {
  /** `payee`: the provider's position on the day of earning; missing while the provider has told none. */
  readonly approve: { readonly payee: VatPosition | undefined };
  readonly return: { readonly code: ReturnCode };
  readonly resubmit: { readonly claim: VerifiedClaim; readonly vat: Vat; readonly municipality: MunicipalityCode };
  readonly drop: object;
  readonly batch: Placed;
  readonly fix: Placed;
  readonly unbatch: object;
  readonly send: object;
  readonly time_out: object;
  readonly resend: object;
  readonly acknowledge: Told;
  readonly find: Told;
  /** `cents`: booked by the bank; zero for a line carried by another's payment. */
  readonly settle: Told & { readonly cents: Cents; readonly shares: readonly MunicipalShare[] };
  readonly refuse: { readonly reason: string; readonly entry?: string };
  readonly bounce: { readonly reason: string; readonly entry: string };
  readonly mend: { readonly note: string };
};
export type LineCommandType = keyof LineCommands;

export type LineCommand<T extends LineCommandType = LineCommandType> = {
  [K in T]: { readonly type: K } & LineCommands[K];
}[T];

export type LineError =
  | NotAllowed
  | { readonly code: 'settlement.same_person' }
  | { readonly code: 'settlement.payee_missing' }
  | { readonly code: 'settlement.not_mended' }
  | { readonly code: 'settlement.more_than_sent'; readonly outstandingCents: Cents };
