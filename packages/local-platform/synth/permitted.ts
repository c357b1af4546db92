/** What a role's policy allows. */
export type Statement = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

/** One thing that a request asks for; a transaction asks for several. */
export type Wanted = {
  readonly action: string;
  readonly resource: string;
  /** What conditions may look at: `dynamodb:LeadingKeys`, `ses:FromAddress` … */
  readonly context: Readonly<Record<string, readonly string[]>>;
};

/** Whether a pattern with stars covers a text. */
export const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
};

/** The operators that our policies use; an unknown one allows nothing. */
const OPERATORS: Readonly<Record<string, (values: readonly string[], wanted: readonly string[]) => boolean>> = {
  'ForAllValues:StringLike': (values, wanted) =>
    values.every((value) => wanted.some((pattern) => matches(pattern, value))),
  StringEquals: (values, wanted) => values.length > 0 && values.every((value) => wanted.includes(value)),
};

const holds = (conditions: Statement['conditions'], context: Wanted['context']): boolean =>
  Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(
      ([key, patterns]) => OPERATORS[operator]?.(context[key] ?? [], [patterns].flat()) === true,
    ),
  );

/** The statement that allows what is wanted, if any: everything that no statement allows is refused. */
export const allowing = (
  statements: readonly Statement[],
  { action, resource, context }: Wanted,
): Statement | undefined =>
  statements.find(
    ({ actions, resources, conditions }) =>
      actions.includes(action) && resources.some((one) => matches(one, resource)) && holds(conditions, context),
  );
