import { type Cents, dayInFinland, instantOfEpoch, isLocalDate, type LocalDate, parseIban, ZERO } from '@kt/kernel';
import type { BankEntry, ReadEntry, UnreadableEntry } from '../domain/bank-entry.ts';
import { parseAmount } from './amount.ts';
import { type Values, valueOf } from './element-values.ts';

/** An `Ntry` with its `TxDtls`, as read. */
export type RawEntry = { readonly entry: Values; readonly details: readonly Values[] };

export type Keying = {
  readonly iban: string;
  readonly digest: (text: string) => string;
  /** How many entries like this one the statement has shown before, so that two payments of one sum stay two. */
  readonly nth: (likeness: string) => number;
};

const NONE: Values = new Map();
const SIGNS: { readonly [code: string]: BankEntry['sign'] } = { DBIT: 'debit', CRDT: 'credit' };
const ZONED = /T.*(Z|[+-]\d{2}:\d{2})$/;

const dayTextIn = (values: Values): string =>
  valueOf(values, 'BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm') ?? '';

const dayIn = (values: Values): LocalDate | undefined => {
  const text = dayTextIn(values);
  const epoch = ZONED.test(text) ? Date.parse(text) : Number.NaN;
  const day = Number.isNaN(epoch) ? text.slice(0, 10) : dayInFinland(instantOfEpoch(epoch));
  return isLocalDate(day) ? day : undefined;
};

const amountTextIn = (values: Values): string | undefined => valueOf(values, 'Amt', 'AmtDtls/TxAmt/Amt');
const amountIn = (values: Values): Cents | undefined => parseAmount(amountTextIn(values));

/** One movement: an entry by itself, or one of its details. */
type Movement = { readonly entry: Values; readonly detail: Values; readonly cents: Cents | undefined };

/** Once past `whole` never back at it, so that even sums beyond what is exact tell truly. */
const comeTo = (amounts: readonly Cents[], whole: Cents | undefined): boolean =>
  amounts.reduce<number>((total, amount) => total + amount, 0) === whole;

/** An entry with several details is as many movements, if their sums add up to its own. */
const movementsOf = ({ entry, details }: RawEntry): readonly Movement[] => {
  const whole = amountIn(entry);
  const [first = NONE, ...others] = details;
  if (others.length === 0) return [{ entry, detail: first, cents: whole }];
  const amounts = details.map(amountIn);
  const known = amounts.filter((amount) => amount !== undefined);
  const agrees = known.length === details.length && comeTo(known, whole);
  return details.map((detail, n) => ({ entry, detail, cents: agrees ? amounts[n] : undefined }));
};

const endToEndIn = (detail: Values): string | undefined => {
  const id = valueOf(detail, 'Refs/EndToEndId');
  return id === 'NOTPROVIDED' ? undefined : id;
};

const counterpartyIn = (detail: Values, sign: BankEntry['sign']): BankEntry['counterparty'] => {
  const side = sign === 'debit' ? 'Cdtr' : 'Dbtr';
  const name = valueOf(detail, `RltdPties/${side}/Nm`, `RltdPties/${side}/Pty/Nm`);
  const iban = parseIban(valueOf(detail, `RltdPties/${side}Acct/Id/IBAN`) ?? '');
  if (name === undefined && iban === undefined) return undefined;
  return { ...(name !== undefined && { name }), ...(iban !== undefined && { iban }) };
};

/** Facts that are left out when the bank does not tell them. */
const told = <T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } => {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const name in facts) {
    const value = facts[name];
    if (value !== undefined && value !== null) kept[name] = value;
  }
  return kept;
};

type Ordinal = (likeness: string, archiveId: string | undefined) => number;

const factsOf = ({ entry, detail }: Movement, sign: BankEntry['sign'] | undefined) =>
  told({
    endToEndId: endToEndIn(detail),
    reference: valueOf(detail, 'RmtInf/Strd/CdtrRefInf/Ref', 'RmtInf/Strd/CdtrRefInf/CdtrRef'),
    archiveId: valueOf(detail, 'Refs/AcctSvcrRef') ?? valueOf(entry, 'AcctSvcrRef', 'NtryRef'),
    returnCode: valueOf(detail, 'RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry'),
    counterparty: sign && counterpartyIn(detail, sign),
    batch: entry.has('NtryDtls/Btch') && detail === NONE ? true : undefined,
  });

const keyOf = (parts: readonly unknown[], archiveId: string | undefined, ordinal: Ordinal, keying: Keying): string => {
  const likeness = [keying.iban, archiveId, ...parts].join('|');
  return keying.digest(`${likeness}|${String(ordinal(likeness, archiveId))}`).slice(0, 32);
};

const readMovement = (movement: Movement, ordinal: Ordinal, keying: Keying): ReadEntry => {
  const { entry, detail, cents } = movement;
  const signText = valueOf(detail, 'CdtDbtInd') ?? valueOf(entry, 'CdtDbtInd') ?? '';
  const sign = SIGNS[signText];
  const on = dayIn(entry);
  const status = valueOf(entry, 'Sts/Cd', 'Sts') === 'BOOK' ? 'booked' : 'pending';
  const facts = factsOf(movement, sign);
  const known = [facts.endToEndId, facts.reference, facts.counterparty?.iban];
  const keyed = (...likeness: readonly unknown[]): string =>
    keyOf([...likeness, status, ...known], facts.archiveId, ordinal, keying);
  // What cannot be read is told apart as it is written: two broken entries are not one.
  const broken = (unreadable: UnreadableEntry['unreadable']): UnreadableEntry => ({
    key: keyed(dayTextIn(entry), amountTextIn(entry), amountTextIn(detail), signText),
    unreadable,
    ...told({ archiveId: facts.archiveId, on }),
  });
  if (cents === undefined || cents === ZERO) return broken('amount');
  if (on === undefined) return broken('day');
  if (sign === undefined) return broken('sign');
  const currency = valueOf(entry, 'Amt/@Ccy') ?? '';
  const reversal = valueOf(entry, 'RvslInd') === 'true';
  return { key: keyed(on, cents, sign), sign, cents, currency, status, on, reversal, ...facts };
};

/** The movements of one entry. One that cannot be used says why; it never stops the others. */
export const readEntry = (raw: RawEntry, keying: Keying): readonly ReadEntry[] => {
  const seen = new Map<string, number>();
  const ordinal: Ordinal = (likeness, archiveId) => {
    if (archiveId === undefined) return keying.nth(likeness);
    const nth = seen.get(likeness) ?? 0;
    seen.set(likeness, nth + 1);
    return nth;
  };
  return movementsOf(raw).map((movement) => readMovement(movement, ordinal, keying));
};
