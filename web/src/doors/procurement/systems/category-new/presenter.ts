import type { Words } from '../../../../shared/language/use-words.ts';
import type { SystemListed } from '../answers.ts';

const MOST = 20;
type CopyChoice = { readonly id: string; readonly link: string; readonly label: string };

/** Categories that a new one of the system `to` may be copied from, the newest systems first. */
export const copyChoices = (
  systems: readonly SystemListed[],
  to: string,
  { name }: Pick<Words, 'name'>,
): readonly CopyChoice[] =>
  systems
    .flatMap((system) =>
      system.categories.map((one) => ({
        id: one.id,
        link: `/procurement/systems/${to}/categories/new?from=${system.id}&category=${one.id}`,
        label: `${name(one.name)} · ${name(system.names)}`,
      })),
    )
    .slice(0, MOST);
