import type { ReadPart, ReadPurpose } from '@kt/casework/domain/client-read.ts';

export type ReadRow = {
  readonly id: string;
  readonly clientReference: string;
  readonly part: ReadPart;
  readonly purpose: ReadPurpose;
  readonly organisation?: string | undefined;
  readonly at: string;
  readonly by: string;
};

/** Who a reader was, in words that the client understands: a provider's people read for the service's sake only. */
export const readerOf = ({ purpose }: Pick<ReadRow, 'purpose'>): 'client.read_provider' | 'client.read_area' =>
  purpose === 'service' ? 'client.read_provider' : 'client.read_area';

/** The providers who have read, for their names. */
export const readingProviders = (rows: readonly ReadRow[]): readonly string[] =>
  rows.flatMap(({ organisation }) => organisation ?? []);

/** Whose list it is: every reading names the client by the same reference. */
export const referenceIn = (rows: readonly Pick<ReadRow, 'clientReference'>[]): string =>
  rows[0]?.clientReference ?? '';
