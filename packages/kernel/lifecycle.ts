import { err, ok, type Result } from './result.ts';
import type { Instant } from './time.ts';

/**
 * A lifecycle table: state → command → next state. The only place where a transition exists. A state without commands
 * is final. Where a command may end in more than one state, list them: the decision picks.
 */
export type Lifecycle = { readonly [state: string]: { readonly [command: string]: string | readonly string[] } };

/** Who acted: a person, an organisation's keyed pseudonym, `clock` for a due time, or `system:<worker>`. */
export type Actor = string;

/** Who did something, and when by the server's clock. */
export type Stamp = { readonly at: Instant; readonly by: Actor };

/** The stamp of a fact, without the rest of it. */
export const stampOf = ({ at, by }: Stamp): Stamp => ({ at, by });

/** What every fact carries: what happened, when (server time), and who did it. */
export type FactOf<Type extends string, Data = object> = Readonly<Data> & { readonly type: Type } & Stamp;
export type AnyFact = Stamp & { readonly type: string };

export type NotAllowed = { readonly code: 'lifecycle.not_allowed'; readonly state: string; readonly command: string };

/** The states a command may lead to from a state, or `lifecycle.not_allowed`. */
export const targets = (table: Lifecycle, state: string, command: string): Result<readonly string[], NotAllowed> => {
  const row = Object.hasOwn(table, state) ? table[state] : undefined;
  const target = row !== undefined && Object.hasOwn(row, command) ? row[command] : undefined;
  if (target === undefined) return err({ code: 'lifecycle.not_allowed', state, command });
  return ok(typeof target === 'string' ? [target] : target);
};

/** The commands a state accepts, in table order: what a page may offer. */
export const commandsFrom = (table: Lifecycle, state: string): readonly string[] => Object.keys(table[state] ?? {});
