import {
  type Actor,
  type AppError,
  type Cents,
  dayInFinland,
  type Id,
  type Instant,
  type MunicipalityCode,
  ok,
  type Result,
  type TxPart,
  yearOf,
} from '@kt/kernel';
import { commitmentFrom } from '../domain/commitment-apply.ts';
import { reserve } from '../domain/commitment-decide.ts';
import { commitmentIdFor } from '../domain/payment-reference.ts';
import type { Commitments } from './ports.ts';

export type Reservation = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  /** As the agreement states it; checked against the agreement inside the transaction. */
  readonly costCentre: string;
  /** The client's home on the day of the referral. */
  readonly municipality: MunicipalityCode;
  /** The most the referral can cost, net of VAT. */
  readonly amountCents: Cents;
};

/**
 * The money of a referral, as a part of the referral's own transaction: one commitment, the budget of the year of the
 * Finnish day `at`, and the agreement's ceiling. No reading beforehand. An amount of nothing is refused at once; the
 * counters refuse when the transaction is written (`ReserveRefusal`: `settlement.budget_exceeded`,
 * `settlement.ceiling_exceeded`, …), and the whole transaction with them.
 */
export const reserveCommitmentWith =
  (commitments: Commitments) =>
  (reservation: Reservation, at: Instant, by: Actor): Result<TxPart, AppError> => {
    const { authority, referral, agreement, costCentre, municipality, amountCents } = reservation;
    const year = yearOf(dayInFinland(at));
    const commitment = commitmentIdFor(referral);
    const name = { authority, commitment, referral, agreement, costCentre, year, origin: municipality };
    const reserved = reserve(name, amountCents, at, by);
    if (!reserved.ok) return reserved;
    return ok(commitments.create(commitmentFrom(reserved.value[0]), reserved.value));
  };
