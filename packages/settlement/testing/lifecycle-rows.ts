import { commandsFrom, type Lifecycle, targets } from '@kt/kernel';

/** Every state × every command of a table: what the generated lifecycle tests walk. */
export const everyPair = <S extends string, C extends string>(
  states: readonly S[],
  commands: readonly C[],
): readonly { readonly state: S; readonly command: C }[] =>
  states.flatMap((state) => commands.map((command) => ({ state, command })));

/** States that no road leads to from the first one. */
export const unreachable = (table: Lifecycle, first: string): readonly string[] => {
  const reached = new Set([first]);
  for (const state of reached) {
    for (const command of commandsFrom(table, state)) {
      const next = targets(table, state, command);
      for (const target of next.ok ? next.value : []) reached.add(target);
    }
  }
  return Object.keys(table).filter((state) => !reached.has(state));
};

/** Non-final states that only lead back to themselves. */
export const deadEnds = (table: Lifecycle): readonly string[] =>
  Object.keys(table).filter((state) => {
    const commands = commandsFrom(table, state);
    const leads = (command: string): boolean => {
      const next = targets(table, state, command);
      return next.ok && next.value.some((target) => target !== state);
    };
    return commands.length > 0 && !commands.some(leads);
  });

/** The commands a table knows at all. */
export const commandsOf = (table: Lifecycle): readonly string[] => [
  ...new Set(Object.keys(table).flatMap((state) => commandsFrom(table, state))),
];
