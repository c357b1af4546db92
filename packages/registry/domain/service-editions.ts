import type { Id, Instant } from '@kt/kernel';
import { cardOf, type Edition, isShown, type Service, type ServiceCard } from './service.ts';

/** What a card said from `from` until `until` (not included); without an end it says so still. */
export type CardEdition = {
  readonly service: Id<'service'>;
  readonly provider: Id<'organisation'>;
  readonly number: number;
  readonly from: Instant;
  readonly until?: Instant;
  readonly card: ServiceCard;
};
export type EndedEdition = CardEdition & { readonly until: Instant };

/** The number of the version published last; a card published before versions were kept is at its first. */
export const editionOf = ({ edition, published }: Pick<Service, 'edition' | 'published'>): Edition | undefined =>
  edition ?? (published && { ...published, number: 1 });

/** What others read now; `undefined` when they cannot read the card. */
export const liveEdition = (service: Service): CardEdition | undefined => {
  const edition = isShown(service) ? editionOf(service) : undefined;
  if (edition === undefined) return undefined;
  const { id, provider } = service;
  return { service: id, provider, number: edition.number, from: edition.at, card: cardOf(service) };
};

/** The version that a change at `at` put an end to, if it did. */
export const endedEdition = (before: Service, after: Service, at: Instant): EndedEdition | undefined => {
  const was = liveEdition(before);
  return was === undefined || liveEdition(after)?.number === was.number ? undefined : { ...was, until: at };
};

/** What the card said at a moment, out of its versions; `undefined` when it could not be read then. */
export const editionAt = (editions: readonly CardEdition[], at: Instant): CardEdition | undefined =>
  editions.findLast(({ from, until }) => from <= at && (until === undefined || at < until));
