import { type Actor, cents, iban, id, instant, localDate, municipalityCode, share, yTunnus } from '@kt/kernel';
import type { CommitmentName } from '../domain/commitment-facts.ts';
import type { PayeePosition } from '../domain/payee.ts';
import type { Payer } from '../domain/payer.ts';
import type { VerifiedClaim } from '../domain/payment-line.ts';
import { commitmentIdFor } from '../domain/payment-reference.ts';

const ulid = (text: string): string => text.padStart(26, '0');

export const VAASA = id('authority', `aut_${ulid('VAASA')}`);
export const NEIGHBOUR = id('authority', `aut_${ulid('NAAPAR')}`);

export const OFFICER: Actor = `per_${ulid('FFCER')}`;
export const APPROVER: Actor = `per_${ulid('APPR')}`;
export const VERIFIER: Actor = `per_${ulid('VER')}`;

export const AT = instant('2026-03-02T08:00:00.000Z');
export const TODAY = localDate('2026-03-02');

export const COST_CENTRE = '4410';
export const YEAR = 2026;
/** Annual volume of 2022 that the area took over: coaching and trials. */
export const COACHING_CENTS = cents(143_511_800);

export const HOME = municipalityCode('905');
export const MUSTASAARI = municipalityCode('499');
export const LAIHIA = municipalityCode('399');
export const KASKINEN = municipalityCode('231');

export const PROVIDER = id('organisation', `org_${ulid('PRV')}`);
export const OTHER_PROVIDER = id('organisation', `org_${ulid('THER')}`);
export const AGREEMENT = id('agreement', `agr_${ulid('AGR')}`);

/** The nth referral and claim; their line and commitment ids follow from them. */
export const referralNo = (n: number) => id('referral', `ref_${ulid(`R${String(n)}`)}`);
export const claimNo = (n: number) => id('claim', `clm_${ulid(`C${String(n)}`)}`);
export const runNo = (n: number) => id('run', `run_${ulid(`N${String(n)}`)}`);

const VAT_RATE = share(2_550);
export const PAYEE: PayeePosition = {
  from: localDate('2026-01-01'),
  name: 'Pohjanmaan Työpolku ry',
  iban: iban('FI21 1234 5600 0007 85'),
  vat: { liable: true, rate: VAT_RATE },
};
export const OTHER_IBAN = iban('FI49 5000 9420 0287 30');

export const PAYER: Payer = {
  authority: VAASA,
  name: 'Vaasan kaupunki',
  yTunnus: yTunnus('0209602-6'),
  iban: iban('FI42 5000 1510 0000 23'),
  bankCustomerId: '00020960260',
};

export const aClaim = (n: number, netCents = 150_000, changes: Partial<VerifiedClaim> = {}): VerifiedClaim => ({
  claim: claimNo(n),
  referral: referralNo(n),
  agreement: AGREEMENT,
  provider: PROVIDER,
  step: 'employment-3m',
  stepTitle: { fi: 'Työssä 3 kuukautta', sv: 'I arbete 3 månader', en: 'In work for 3 months' },
  kind: 'employment_3m',
  amountCents: cents(netCents),
  earnedOn: localDate('2026-02-20'),
  evidenceKinds: ['register'],
  verifiedBy: VERIFIER,
  ...changes,
});

export const aCommitmentName = (n: number): CommitmentName => ({
  authority: VAASA,
  commitment: commitmentIdFor(referralNo(n)),
  referral: referralNo(n),
  agreement: AGREEMENT,
  costCentre: COST_CENTRE,
  year: YEAR,
  origin: HOME,
});
