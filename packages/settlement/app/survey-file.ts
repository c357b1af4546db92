import { err, type Iban, ok, type Result } from '@kt/kernel';
import { balanceAgrees, type StatementHead } from '../domain/statement.ts';
import type { ByteSource, FilePart, FileRefusal } from '../domain/statement-file.ts';
import type { StatementReader } from './file-ports.ts';

/** What a whole file is, before anything is done with it. */
export type Survey = { readonly digest: string; readonly heads: readonly StatementHead[] };

const started = (part: FilePart & { is: 'statement' }, own: Iban): StatementHead | undefined =>
  part.iban && { bankId: part.bankId, iban: part.iban, ours: part.iban === own, entries: 0 };

const ended = (head: StatementHead, part: FilePart & { is: 'statement_end' }): StatementHead => {
  const { entries, openingCents, closingCents, movementCents } = part;
  const agrees = balanceAgrees(openingCents, movementCents, closingCents);
  return {
    ...head,
    entries,
    ...(openingCents !== undefined && { openingCents }),
    ...(closingCents !== undefined && { closingCents }),
    ...(agrees !== undefined && { agrees }),
  };
};

/** Reads a file to its end: a refused one is refused before anything of it is written. */
export const surveyFile = async (
  read: StatementReader,
  source: ByteSource,
  own: Iban,
): Promise<Result<Survey, FileRefusal>> => {
  const heads: StatementHead[] = [];
  let head: StatementHead | undefined;
  let digest = '';
  for await (const part of read(source)) {
    if (part.is === 'refused') return err(part.error);
    if (part.is === 'statement') head = started(part, own);
    if (part.is === 'statement_end' && head !== undefined) heads.push(ended(head, part));
    if (part.is === 'end') digest = part.digest;
  }
  return ok({ digest, heads });
};
