import { type IdKind, parseId, prefixOf } from '@kt/kernel';

const KINDS: readonly IdKind[] = [
  'authority',
  'organisation',
  'service',
  'consortium',
  'person',
  'system',
  'category',
  'request',
  'admission',
  'competition',
  'tender',
  'agreement',
  'client',
  'referral',
  'period',
  'claim',
  'commitment',
  'payment',
  'run',
  'statement',
  'entry',
  'event',
  'grant',
  'mandate',
  'membership',
  'evidence',
  'enquiry',
  'certificate',
  'question',
  'need',
  'hearing',
  'callRequest',
  'waitingEntry',
  'countersignature',
];
export const ANY_ID = /\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b/g;

export type Found = { readonly kind: IdKind; readonly id: string };

const kindOf = (text: string): IdKind | undefined => KINDS.find((kind) => parseId(kind, text) !== undefined);

/** Every id in a text, in order, with its kind. */
export const everyId = (text: string): readonly Found[] =>
  (text.match(ANY_ID) ?? []).flatMap((id) => {
    const kind = kindOf(id);
    return kind === undefined ? [] : [{ kind, id }];
  });

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const UNCHANGED = 12;

/** The n-th other id of the same kind and of about the same time: one letter late in it is another, marked by the copy. */
export const copyOf = (id: string, copy: number): string => {
  const [prefix = '', ulid = ''] = id.split('_');
  const mark = LETTERS[copy % LETTERS.length] ?? '0';
  return `${prefix}_${ulid.slice(0, UNCHANGED)}Z${mark}Z${ulid.slice(UNCHANGED + 3)}`;
};

export const isOfKind = (kind: IdKind, id: string): boolean => id.startsWith(`${prefixOf(kind)}_`);
