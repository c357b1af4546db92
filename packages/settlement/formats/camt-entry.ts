import { type Cents, dayInFinland, instantOfEpoch, isLocalDate, type LocalDate, parseIban, sum } from '@kt/kernel';
import type { BankEntry, ReadEntry } from '../domain/bank-entry.ts';
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

const dayIn = (values: Values): LocalDate | undefined => {
  const text = valueOf(values, 'BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm') ?? '';
  const epoch = ZONED.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(epoch)) return dayInFinland(instantOfEpoch(epoch));
  const day = text.slice(0, 10);
  return isLocalDate(day) ? day : undefined;
};

const amountIn = (values: Values): Cents | undefined => parseAmount(valueOf(values, 'Amt', 'AmtDtls/TxAmt/Amt'));

/** One movement: an entry by itself, or one of its details. */
type Movement = { readonly entry: Values; readonly detail: Values; readonly cents: Cents | undefined };

/** An entry with several details is as many movements, if their sums add up to its own. */
const movementsOf = ({ entry, details }: RawEntry): readonly Movement[] => {
  const whole = amountIn(entry);
  const [first = NONE, ...others] = details;
  if (others.length === 0) return [{ entry, detail: first, cents: whole }];
  const amounts = details.map(amountIn);
  const known = amounts.filter((amount) => amount !== undefined);
  const agrees = known.length === details.length && sum(known) === whole;
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
  const sign = SIGNS[valueOf(detail, 'CdtDbtInd') ?? valueOf(entry, 'CdtDbtInd') ?? ''];
  const on = dayIn(entry);
  const status = valueOf(entry, 'Sts/Cd', 'Sts') === 'BOOK' ? 'booked' : 'pending';
  const facts = factsOf(movement, sign);
  const likeness = [on, cents, sign, status, facts.endToEndId, facts.reference, facts.counterparty?.iban];
  const key = keyOf(likeness, facts.archiveId, ordinal, keying);
  if (cents === undefined) return { key, unreadable: 'amount' };
  if (on === undefined) return { key, unreadable: 'day' };
  if (sign === undefined) return { key, unreadable: 'sign' };
  const currency = valueOf(entry, 'Amt/@Ccy') ?? '';
  return { key, sign, cents, currency, status, on, reversal: valueOf(entry, 'RvslInd') === 'true', ...facts };
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
