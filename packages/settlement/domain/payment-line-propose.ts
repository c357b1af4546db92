import { type Actor, type Id, type Instant, type MunicipalityCode, share, ZERO } from '@kt/kernel';
import { type Vat, type VatPosition, vatOn } from './payee.ts';
import type { VerifiedClaim } from './payment-line.ts';
import type { LineFact } from './payment-line-facts.ts';
import { lineIdFor } from './payment-reference.ts';

/** Where the money of a line comes from and who lives where: what settlement adds to a verified claim. */
export type LineSetting = {
  readonly authority: Id<'authority'>;
  readonly costCentre: string;
  readonly year: number;
  readonly municipality: MunicipalityCode;
  readonly origin: MunicipalityCode;
};

/** Tax as it looks now; zero while the provider has told no position. Approval fixes it. */
export const provisionalVat = (claim: VerifiedClaim, payee: VatPosition | undefined): Vat =>
  payee === undefined ? { vatRate: share(0), vatCents: ZERO } : vatOn(claim.amountCents, payee);

/** The one line of a verified claim. Its id follows from the claim's: a second line for the same claim cannot exist. */
export const proposeLine = (
  claim: VerifiedClaim,
  setting: LineSetting,
  vat: Vat,
  at: Instant,
  by: Actor,
): LineFact<'line.proposed'> => ({
  type: 'line.proposed',
  at,
  by,
  ...claim,
  ...setting,
  ...vat,
  line: lineIdFor(claim.claim),
});
