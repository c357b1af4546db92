import type { Cloud } from './cloud.ts';
import { matches, type Statement, type Wanted } from './permitted.ts';

/** One right of one function: an action on a resource. */
export type Right = { readonly function: string; readonly action: string; readonly resource: string };

/** Rights that were asked for without being given, and rights that nobody used. */
export type Rights = { readonly refused: readonly Right[]; readonly unused: readonly Right[] };

/** Services whose use passes by here; logs and streams are the runtime's business. */
const SEEN = /^(dynamodb:(?!.*(Stream|GetRecords|GetShardIterator))|kms:|s3:|ses:)/;

const keyOf = ({ function: name, action, resource }: Right): string => `${name} ${action} ${resource}`;

/** Keeps what functions ask for, beside what the template gives them. */
export const usedRights = ({ functions }: Pick<Cloud, 'functions'>) => {
  const used = new Set<string>();
  const refused = new Map<string, Right>();
  const given: readonly Right[] = functions.flatMap(({ name, allowed }) =>
    allowed.flatMap(({ actions, resources }) =>
      actions
        .filter((action) => SEEN.test(action))
        .flatMap((action) => resources.map((resource) => ({ function: name, action, resource }))),
    ),
  );
  return {
    seen: (name: string, { action, resource }: Wanted, statement: Statement | undefined): void => {
      const right = { function: name, action, resource };
      if (statement === undefined) refused.set(keyOf(right), right);
      for (const one of statement?.resources ?? [])
        if (matches(one, resource)) used.add(keyOf({ ...right, resource: one }));
    },
    rights: (): Rights => ({
      refused: Array.from(refused.values()),
      unused: given.filter((right) => !used.has(keyOf(right))),
    }),
  };
};
