import type { ApiDocument } from '@kt/platform/http/openapi.ts';

type Json = unknown;
type Node = Readonly<Record<string, Json>>;

/** Shorter ones read better in their place. */
const WORTH_SHARING = 200;

const isNode = (value: Json): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isShape = (value: Json): value is Node =>
  isNode(value) && value['type'] === 'object' && 'properties' in value && JSON.stringify(value).length >= WORTH_SHARING;
/** Names that say where a schema lies, not what it is. */
const PLACES: ReadonlySet<string> = new Set(['schema', 'items', 'anyOf', 'oneOf', 'additionalProperties']);

type Visit = (shape: Node, name: string) => void;
const walk = (value: Json, name: string, visit: Visit): void => {
  if (Array.isArray(value)) for (const one of value) walk(one, name, visit);
  if (!isNode(value)) return;
  if (isShape(value)) visit(value, name);
  for (const [key, one] of Object.entries(value)) walk(one, PLACES.has(key) ? name : key, visit);
};

/** Shapes that occur more than once, each named after the property it was first met in. */
const repeated = (paths: Json): ReadonlyMap<string, { readonly name: string; readonly shape: Node }> => {
  const met = new Map<string, { readonly name: string; readonly shape: Node; times: number }>();
  walk(paths, 'body', (shape, name) => {
    const text = JSON.stringify(shape);
    const known = met.get(text);
    if (known === undefined) met.set(text, { name, shape, times: 1 });
    else known.times += 1;
  });
  const names = new Set<string>();
  const nameOf = (wish: string, n = 1): string => {
    const name = n === 1 ? wish : `${wish}${String(n)}`;
    if (names.has(name)) return nameOf(wish, n + 1);
    names.add(name);
    return name;
  };
  const shared = [...met].filter(([, { times }]) => times > 1);
  return new Map(shared.map(([text, { name, shape }]) => [text, { name: nameOf(name), shape }]));
};

/** The same document, where a schema used more than once is written once and referred to. */
export const shareSchemas = (document: ApiDocument): ApiDocument => {
  const shared = repeated(document['paths']);
  const within = (value: Node): Node =>
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, refer(one)]));
  const refer = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(refer);
    if (!isNode(value)) return value;
    const name = isShape(value) ? shared.get(JSON.stringify(value))?.name : undefined;
    return name === undefined ? within(value) : { $ref: `#/components/schemas/${name}` };
  };
  const components = isNode(document['components']) ? document['components'] : {};
  const schemas = isNode(components['schemas']) ? components['schemas'] : {};
  const written = Object.fromEntries([...shared.values()].map(({ name, shape }) => [name, within(shape)]));
  return {
    ...document,
    paths: refer(document['paths']),
    components: { ...components, schemas: { ...schemas, ...written } },
  };
};
