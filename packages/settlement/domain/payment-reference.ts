import { type Id, idFrom, makeViite, parseId, referenceKey, type Viite } from '@kt/kernel';

/** Everything the bank sees of us is made from ids: the same run gives the same file, the same line the same payment id. */

const ulidOf = (id: string): string => id.slice(id.indexOf('_') + 1);

/** One payment line a claim, one commitment a referral: their ids follow from each other. */
export const lineIdFor = (claim: Id<'claim'>): Id<'payment'> => idFrom('payment', ulidOf(claim));
export const commitmentIdFor = (referral: Id<'referral'>): Id<'commitment'> => idFrom('commitment', ulidOf(referral));

/** 28 characters of at most 35; a bank refuses a second file with the same one. */
export const messageId = (run: Id<'run'>): string => `KT${ulidOf(run)}`;

export const paymentInfoId = (run: Id<'run'>, chunk: number): string =>
  `${ulidOf(run)}-${String(chunk).padStart(4, '0')}`;

/** The id a bank must not pay twice. Sending again keeps it; only a mended payment gets the next attempt's. */
export const endToEndId = (line: Id<'payment'>, attempt: number): string => `${ulidOf(line)}-${String(attempt)}`;

const END_TO_END = /^([0-9A-HJKMNP-TV-Z]{26})-([1-9]\d{0,3})$/;

export const parseEndToEndId = (text: string): { line: Id<'payment'>; attempt: number } | undefined => {
  const [, ulid, attempt] = END_TO_END.exec(text.trim()) ?? [];
  const line = ulid === undefined ? undefined : parseId('payment', `pay_${ulid}`);
  return line === undefined ? undefined : { line, attempt: Number(attempt) };
};

/** Most payments one chunk of a run may hold. */
export const MOST_IN_CHUNK = 90;
const MOST_CHUNKS = 9_999;
const PLACES = 1_000_000;

/** Where a payment stands: its run's number (from 1), its chunk, and its place there. */
export type PaymentPlace = { readonly runNumber: number; readonly chunk: number; readonly place: number };

/** The Finnish reference of one payment: run number, chunk (4 digits), place (2 digits), check digit. */
export const viiteFor = ({ runNumber, chunk, place }: PaymentPlace): Viite =>
  makeViite(runNumber * PLACES + chunk * 100 + place);

/** Reads our reference back, whatever zeros or `RF` a bank has put around it. */
export const parsePlace = (reference: string): PaymentPlace | undefined => {
  const key = referenceKey(reference);
  if (key === undefined || !/^\d{8,16}$/.test(key)) return undefined;
  const base = Number(key.slice(0, -1));
  const within = base % PLACES;
  return { runNumber: Math.floor(base / PLACES), chunk: Math.floor(within / 100), place: within % 100 };
};

export const fitsReference = (chunk: number): boolean => chunk <= MOST_CHUNKS;
