import type { Cents, Iban, LocalDate } from '@kt/kernel';

/** One movement on a bank statement, as far as matching needs it. */
export type BankEntry = {
  /** The same on every statement that shows this movement. */
  readonly key: string;
  readonly sign: 'debit' | 'credit';
  /** Always positive. */
  readonly cents: Cents;
  readonly currency: string;
  readonly status: 'booked' | 'pending';
  readonly on: LocalDate;
  readonly endToEndId?: string;
  /** As the bank wrote it: padded with zeros, in RF form or plain. */
  readonly reference?: string;
  /** The bank's own archive number. */
  readonly archiveId?: string;
  /** Why a payment came back (ISO external code), when this is a return. */
  readonly returnCode?: string;
  readonly reversal: boolean;
  readonly counterparty?: { readonly name?: string; readonly iban?: Iban };
  /** The bank booked a whole batch in one sum and names no single payment. */
  readonly batch?: boolean;
};

/** An entry whose own data cannot be used; the rest of the statement is. What can be read helps a person to find it. */
export type UnreadableEntry = {
  readonly key: string;
  readonly unreadable: 'amount' | 'day' | 'sign';
  readonly archiveId?: string;
  readonly on?: LocalDate;
};

export type ReadEntry = BankEntry | UnreadableEntry;

export const isReadable = (entry: ReadEntry): entry is BankEntry => !('unreadable' in entry);
