import type { Id } from '@kt/kernel';
import { draftTogether, type Neighbourhood, seedNeighbour } from '@kt/local-platform/world/neighbour.ts';
import type { Season } from '../story/season.ts';

/** The area next door, an agreement that both buy by, and another of the kind that is still a draft. */
export type Ringed = Neighbourhood & { readonly draftTogether: Id<'agreement'> };

export const ringed = async ({ machine, world, today, settle }: Season): Promise<Ringed> => {
  const neighbourhood = await seedNeighbour(machine, world, () => undefined);
  const { agreement } = await draftTogether(world, Number(today().slice(0, 4)));
  await settle();
  return { ...neighbourhood, draftTogether: agreement };
};
