import type { Instant } from '@kt/kernel';
import type { Words } from '../language/use-words.ts';
import type { CardShown } from './card-words.ts';

export type EditionShown = CardShown & {
  readonly number: number;
  readonly from: Instant;
  readonly until?: Instant | undefined;
};

const FIELDS = [
  'serviceType',
  'names',
  'summary',
  'languages',
  'municipalities',
  'targetGroups',
  'remote',
  'remoteLanguages',
  'sites',
  'methods',
  'methodsText',
] as const satisfies readonly (keyof CardShown)[];
export type CardField = (typeof FIELDS)[number];

/** JSON with its keys in order: what the storage turned round is not a change. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Which parts of a card one version says otherwise than another. */
export const changedFields = (before: CardShown, after: CardShown): readonly CardField[] =>
  FIELDS.filter((field) => plain(before[field]) !== plain(after[field]));

/** What a version changed of the one before it, in words. */
export const changeLine = (
  edition: EditionShown,
  before: EditionShown | undefined,
  { t }: Pick<Words, 't'>,
): string => {
  if (before === undefined) return edition.number === 1 ? t('svc.editions.first') : '';
  const fields = changedFields(before, edition);
  if (fields.length === 0) return t('svc.editions.same');
  return t('svc.editions.changed', { parts: fields.map((field) => t(`svc.field.${field}`)).join(', ') });
};

/** From when until when a version stood. */
export const spanLine = ({ from, until }: EditionShown, { t, moment }: Pick<Words, 't' | 'moment'>): string =>
  until === undefined
    ? t('svc.editions.since', { from: moment(from) })
    : t('svc.editions.span', { from: moment(from), until: moment(until) });
