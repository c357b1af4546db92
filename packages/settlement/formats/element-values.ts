/** The texts of one element of a document, by path below it; the first of several with the same path. */
export type Values = ReadonlyMap<string, string>;

/** The first of these paths that has a text. */
export const valueOf = (values: Values, ...paths: readonly string[]): string | undefined => {
  for (const path of paths) {
    const value = values.get(path);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
};

type Scope = { readonly name: string; readonly from: number; readonly values: Map<string, string> };

/**
 * Gathers the texts of chosen elements while a document goes by. `scopes` are the elements to gather, inner ones apart
 * from the outer they stand in; an opened one is told with what its outer has so far, a closed one with its own texts.
 */
export const elementGatherer = (
  scopes: ReadonlySet<string>,
  opened: (name: string, outer: Values) => void,
  closed: (name: string, values: Values) => void,
) => {
  const path: string[] = [];
  const open: Scope[] = [];
  const keep = (suffix: string, text: string): void => {
    const scope = open.at(-1);
    if (scope === undefined) return;
    const name = path.slice(scope.from).join('/') + suffix;
    if (!scope.values.has(name)) scope.values.set(name, text);
  };
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      path.push(name);
      if (scopes.has(name)) {
        opened(name, open.at(-1)?.values ?? new Map());
        open.push({ name, from: path.length, values: new Map() });
      } else if (name === 'Btch') keep('', '');
      const currency = attributes['Ccy'];
      if (currency !== undefined) keep('/@Ccy', currency);
    },
    close: (name: string, text: string): void => {
      const scope = open.at(-1);
      if (scope?.name === name && scope.from === path.length) {
        open.pop();
        closed(name, scope.values);
      } else if (text.trim() !== '') keep('', text.trim());
      path.pop();
    },
  };
};
