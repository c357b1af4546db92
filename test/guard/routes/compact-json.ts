const LONGEST_LINE = 120;

const partsOf = (value: object): readonly (readonly [prefix: string, part: unknown])[] =>
  Array.isArray(value)
    ? value.map((part: unknown) => ['', part] as const)
    : Object.entries(value).flatMap(([key, part]) =>
        part === undefined ? [] : [[`${JSON.stringify(key)}: `, part] as const],
      );

/** JSON with one step of a space: what fits on a line stands on one. */
export const compactJson = (value: unknown, depth = 0): string => {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || depth + flat.length <= LONGEST_LINE) return flat;
  const inner = partsOf(value).map(
    ([prefix, part]) => `${' '.repeat(depth + 1)}${prefix}${compactJson(part, depth + 1)}`,
  );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${inner.join(',\n')}\n${' '.repeat(depth)}${close}`;
};
