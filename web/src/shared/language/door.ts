import type { DOORS_WITH_JOURNEYS } from '../../../journeys.ts';

type Journeys = typeof DOORS_WITH_JOURNEYS;
export type DoorWithJourneys = keyof Journeys;
export type JourneyOf<D extends DoorWithJourneys> = Journeys[D][number];

/** The parts of the application that are loaded when first entered; the open catalogue of services is one by itself. */
export type Door = 'shell' | 'about' | 'public' | 'open' | 'services' | 'verify' | DoorWithJourneys;
/**
 * A door with journeys has the texts of its tasks. `three`: what forms begin with in all three languages at once. `group`:
 * of consortia, where there is one.
 */
export type WordsOf = Door | 'three' | 'group' | { [D in DoorWithJourneys]: `${D}/${JourneyOf<D>}` }[DoorWithJourneys];
