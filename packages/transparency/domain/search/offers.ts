import type { Cents } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import type { Offer } from './filters.ts';

type Agreed = {
  readonly freePlaces: number;
  readonly maximumCents: { readonly [G in DistanceGroup]: Cents };
  readonly obstacle?: string;
};

/** The most that a client can cost: of the client's group, or of the dearest while it is not judged. */
const mostOf = ({ maximumCents }: Agreed, group: DistanceGroup | undefined): Cents =>
  group === undefined
    ? DISTANCE_GROUPS.map((one) => maximumCents[one]).reduce((most, one) => (one > most ? one : most))
    : maximumCents[group];

/** What several agreements of one provider and kind come to: open when one is, with the places and the price of the open ones. */
export const offerOfAll = (all: readonly Agreed[], group: DistanceGroup | undefined): Offer | undefined => {
  const open = all.filter(({ obstacle }) => obstacle === undefined);
  const [first, ...rest] = (open.length > 0 ? open : all).map((one) => mostOf(one, group));
  if (first === undefined) return undefined;
  return {
    isOpen: open.length > 0,
    free: open.reduce((sum, { freePlaces }) => sum + freePlaces, 0),
    mostCents: rest.reduce((least, one) => (one < least ? one : least), first),
  };
};
