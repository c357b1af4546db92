import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';

/** A referral's hold on one place. A referral takes one place once; a new referral takes its own. */
export const placeLifecycle = {
  taken: { release: 'released' },
  released: {},
} as const satisfies Lifecycle;

export const PLACE_STATES = ['taken', 'released'] as const satisfies readonly (keyof typeof placeLifecycle)[];

type Known = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly referral: Id<'referral'>;
};

export type Place = Known & {
  readonly state: (typeof PLACE_STATES)[number];
  /** Part of the key of the counter that the place was taken from. */
  readonly serviceType: ServiceType;
  readonly taken: Stamp;
  readonly released?: Stamp;
};

/** An earlier fact does not tell of which service it was; its place lies in an item of its own. */
type PlaceTaken = FactOf<'place.taken', Known & { readonly serviceType?: ServiceType }>;
export type PlaceFact = PlaceTaken | FactOf<'place.released', Known>;

const known = ({ authority, agreement, referral }: Known): Known => ({ authority, agreement, referral });

/** Takes a place for a referral; the counter's own condition says whether one is free. */
export const takePlace = (
  asked: Known & { readonly serviceType: ServiceType },
  at: Instant,
  by: Actor,
): { readonly place: Place; readonly fact: PlaceFact } => ({
  place: { ...known(asked), serviceType: asked.serviceType, state: 'taken', taken: { at, by } },
  fact: { type: 'place.taken', at, by, ...known(asked), serviceType: asked.serviceType },
});

/** Gives a place back; refused when it has been given back already. */
export const releasePlace = (
  place: Place,
  at: Instant,
  by: Actor,
): Result<{ readonly place: Place; readonly fact: PlaceFact }, NotAllowed> => {
  const allowed = targets(placeLifecycle, place.state, 'release');
  if (!allowed.ok) return err(allowed.error);
  return ok({
    place: { ...place, state: 'released', released: { at, by } },
    fact: { type: 'place.released', at, by, ...known(place) },
  });
};
