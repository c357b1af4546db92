import type { Recorder } from '@kt/local-platform/world/caller.ts';
import type { Operation } from '../guard/routes/operations.ts';
import { normaliser } from './normaliser.ts';

export type Seen = Parameters<Recorder>[0];

/** One call that was made and what it was answered, with ids and secrets that are the same every time. */
export type Example = {
  readonly operation: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** Headers beside the session's: whom it is for, the version it is based on, that it is done once. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly answer: unknown;
};
export type Examples = { readonly [audience: string]: readonly Example[] };

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`);

const isJson = ({ text }: Seen): boolean => text.startsWith('{');
/** A list with something in it says more than an empty one. */
const tells = (seen: Seen): boolean => seen.status === 200 && isJson(seen) && !seen.text.includes('"rows":[]');

const headersOf = ({ actingFor, call }: Seen, { demands }: Operation): Readonly<Record<string, string>> => ({
  ...(actingFor !== undefined && demands.includes('Acting-For') && { 'Acting-For': actingFor }),
  ...(demands.includes('Idempotency-Key') && { 'Idempotency-Key': 'example-key-0001' }),
  ...(demands.includes('If-Match') && { 'If-Match': `"${String(call.version)}"` }),
});

const exampleOf = (seen: Seen, operation: Operation): Example => {
  const { body } = seen.call;
  const hasBody = operation.json !== undefined && typeof body === 'object' && !(body instanceof Uint8Array);
  const { text, whole, short } = normaliser();
  const path = text(seen.path);
  const headers = Object.entries(headersOf(seen, operation)).map(([name, value]) => [name, text(value)] as const);
  const request = { method: operation.method, path, headers: Object.fromEntries(headers) };
  const answer: unknown = JSON.parse(seen.text);
  return {
    operation: operation.name,
    request: { ...request, ...(hasBody && { body: whole(body) }) },
    answer: short(answer),
  };
};

/** For each operation that was called with success, one of its calls: the first that tells something. */
export const examplesOf = (calls: readonly Seen[], operations: readonly Operation[]): Examples => {
  const found = operations.flatMap((operation) => {
    const fits = pattern(operation.path);
    const own = calls.filter(({ path, call }) => call.method === operation.method && fits.test(path));
    const best = own.find(tells) ?? own.find((seen) => seen.status === 200 && isJson(seen));
    return best === undefined ? [] : [{ audience: operation.audience, example: exampleOf(best, operation) }];
  });
  const by = Map.groupBy(found, ({ audience }) => audience);
  return Object.fromEntries([...by].map(([audience, of]) => [audience, of.map(({ example }) => example)]));
};
