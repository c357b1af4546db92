import type { Versioned } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import type { Competitions } from './ports.ts';

const numberOf = ({ state }: Versioned<Competition>): number => state.content.lot?.number ?? 0;

/** All lots of a competition's bundle, in order; itself alone where it is no lot. One read. */
export const lotsOf = async (
  { competitions }: { readonly competitions: Pick<Competitions, 'loadMany'> },
  own: Versioned<Competition>,
): Promise<readonly Versioned<Competition>[]> => {
  const { id, authority, lots = [] } = own.state;
  const others = lots.filter((lot) => lot !== id);
  if (others.length === 0) return [own];
  const found = await competitions.loadMany(authority, others);
  return [own, ...found].sort((a, b) => numberOf(a) - numberOf(b));
};

/** One lot as a list of them tells of it. */
export type LotLine = Pick<Competition, 'id' | 'state'> & {
  readonly number: number;
  readonly title: Competition['content']['title'];
};

export const lotLine = (one: Versioned<Competition>): LotLine => {
  const { id, state, content } = one.state;
  return { id, state, number: numberOf(one), title: content.title };
};
