import { type Act, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { releasePlace } from '../domain/place.ts';
import type { AgreementsError, Capacities, PlaceRef, Places } from './ports.ts';

export type ReleasePlaceDeps = {
  readonly work: UnitOfWork;
  readonly places: Pick<Places, 'load' | 'release'>;
  readonly capacities: Pick<Capacities, 'find'>;
};

/** Gives back the place of a referral that is over. A referral that never held one, or gave it back, changes nothing. */
export const releasePlaceOf =
  ({ work, places, capacities }: ReleasePlaceDeps) =>
  (ref: PlaceRef, act: Act): Promise<Result<Done, AgreementsError | WorkError>> =>
    work.run<AgreementsError>(act, async (at) => {
      const before = await places.load(ref);
      const nothing = { done: { id: ref.referral, version: before?.version ?? 0 }, parts: [] };
      if (before === undefined) return ok(nothing);
      const released = releasePlace(before.state, at, act.by);
      if (!released.ok) return ok(nothing);
      const { place, fact } = released.value;
      const counter = await capacities.find(place);
      const part = places.release(before, place, fact, counter !== undefined);
      return ok({ done: { id: ref.referral, version: before.version + 1 }, parts: [part] });
    });
