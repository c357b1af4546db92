import { type Cents, type Iban, type Id, idFrom } from '@kt/kernel';
import type { ReadEntry } from './bank-entry.ts';

/** The bytes of a file, from the beginning each time it is asked for. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

/**
 * Why a file is not read: a trick (`xml_refused`), broken XML, something else than a camt.053 statement, or a balance
 * that is no amount (`balance_unreadable`; also when the entries add up to more than any account moves).
 */
export type FileRefusal =
  | { readonly code: 'settlement.xml_refused'; readonly why: XmlTrick }
  | { readonly code: 'settlement.xml_malformed'; readonly line: number }
  | { readonly code: 'settlement.not_camt053' }
  | { readonly code: 'settlement.balance_unreadable' };

export const XML_TRICKS = ['doctype', 'entity', 'depth', 'attributes', 'size', 'encoding', 'text'] as const;
export type XmlTrick = (typeof XML_TRICKS)[number];

/** What a statement file tells, in its own order. `refused` ends it; `end` gives the digest of all it said. */
export type FilePart =
  | { readonly is: 'statement'; readonly bankId: string; readonly iban: Iban | undefined }
  | { readonly is: 'entry'; readonly entry: ReadEntry }
  | {
      readonly is: 'statement_end';
      readonly entries: number;
      readonly openingCents?: Cents;
      readonly closingCents?: Cents;
      /** Signed sum of the booked entries. */
      readonly movementCents: Cents;
    }
  | { readonly is: 'end'; readonly digest: string }
  | { readonly is: 'refused'; readonly error: FileRefusal };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** The id of a statement file, from the hex digest of what it says: the same statement always has the same. */
export const statementIdFor = (digest: string): Id<'statement'> => {
  let rest = BigInt(`0x${digest.slice(0, 32)}`);
  let text = '';
  for (let n = 0; n < LENGTH; n += 1) {
    text = ALPHABET.charAt(Number(rest % 32n)) + text;
    rest /= 32n;
  }
  return idFrom('statement', text);
};
