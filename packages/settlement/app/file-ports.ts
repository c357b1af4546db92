import type { Cents, Instant, LocalDate, Reference } from '@kt/kernel';
import type { PayerDetails } from '../domain/payer.ts';
import type { ByteSource, FilePart } from '../domain/statement-file.ts';

/** The payment order as the bank gets it; a format writes it. */
export type FileOrder = {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly payer: PayerDetails;
  readonly payOn: LocalDate;
  readonly count: number;
  readonly cents: Cents;
};
export type FileGroup = {
  readonly id: string;
  readonly transfers: readonly {
    readonly endToEndId: string;
    readonly cents: Cents;
    readonly payee: { readonly name: string; readonly iban: string };
    readonly remittance: { readonly reference: Reference };
  }[];
};
export type PaymentFileWriter = (order: FileOrder, groups: AsyncIterable<FileGroup>) => AsyncIterable<string>;

/** Reads a bank statement file as a stream of its parts. */
export type StatementReader = (source: ByteSource) => AsyncIterable<FilePart>;
