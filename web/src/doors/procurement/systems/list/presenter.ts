import type { Words } from '../../../../shared/language/use-words.ts';
import type { SystemListed } from '../answers.ts';

export type SystemLine = {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly state: SystemListed['state'];
  readonly categories: string;
  readonly lastDay: string;
  readonly value: string;
};

/** Purchasing systems as a list: those that take requests first, what is over last. */
export const systemLines = (
  systems: readonly SystemListed[],
  { name, day, euros, number }: Pick<Words, 'name' | 'day' | 'euros' | 'number'>,
): readonly SystemLine[] => {
  const order: readonly SystemListed['state'][] = ['draft', 'closing', 'open', 'expired', 'terminated'];
  return systems
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.lastDay.localeCompare(a.lastDay))
    .map((system) => ({
      id: system.id,
      to: `/procurement/systems/${system.id}`,
      name: name(system.names),
      state: system.state,
      categories: number(system.categories.length),
      lastDay: day(system.lastDay),
      value: euros(system.estimatedValueCents),
    }));
};
