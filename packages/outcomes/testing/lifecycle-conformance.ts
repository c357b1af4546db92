import { commandsFrom, type Lifecycle, targets } from '@kt/kernel';

/** States that no chain of commands from `starts` leads to. */
export const unreachable = (table: Lifecycle, starts: readonly string[]): readonly string[] => {
  const seen = new Set<string>(starts);
  for (const state of seen) {
    for (const command of commandsFrom(table, state)) {
      const next = targets(table, state, command);
      if (next.ok) next.value.forEach((target) => seen.add(target));
    }
  }
  return Object.keys(table).filter((state) => !seen.has(state));
};

/** States that have commands but none that leads to another state. */
export const stuck = (table: Lifecycle): readonly string[] =>
  Object.keys(table).filter((state) => {
    const commands = commandsFrom(table, state);
    const leaves = commands.some((command) => {
      const next = targets(table, state, command);
      return next.ok && next.value.some((target) => target !== state);
    });
    return commands.length > 0 && !leaves;
  });
