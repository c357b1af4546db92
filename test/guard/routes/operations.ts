import { bearerOf, type MountedApi } from './apis.ts';
import { documentOf } from './documents.ts';
import { type JsonSchema, sampleOf } from './sample.ts';

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
};
type Described = {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema & { maxLength?: number } }>>;
  };
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };

/** One route as its OpenAPI document tells of it, and how to call it. */
export type Operation = {
  readonly name: string;
  readonly audience: string;
  readonly method: string;
  readonly path: string;
  readonly demands: readonly string[];
  /** The body's schema, when it takes JSON. */
  readonly json?: JsonSchema;
  /** The most bytes it takes, when it takes a file. */
  readonly file?: number;
  readonly api: MountedApi;
  readonly described: Described;
};

const operationsOf = (api: MountedApi): readonly Operation[] => {
  const { paths } = JSON.parse(JSON.stringify(documentOf(api))) as Document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const { operationId, parameters, requestBody } = described;
      const json = requestBody?.content['application/json']?.schema;
      const file = requestBody?.content['application/octet-stream']?.schema.maxLength;
      const demands = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
      const route = { name: operationId, audience: api.audience, method: method.toUpperCase(), path, demands };
      return { ...route, ...(json && { json }), ...(file !== undefined && { file }), api, described };
    }),
  );
};

export const everyOperationOf = (apis: readonly MountedApi[]): readonly Operation[] => apis.flatMap(operationsOf);

/** An object's fields stand in the address side by side; anything else under its own name. */
const fieldsOf = (name: string, schema: JsonSchema): readonly (readonly [string, string])[] => {
  const sample = sampleOf(schema);
  if (typeof sample !== 'object' || sample === null) return [[name, String(sample)]];
  return Object.entries(sample).map(([key, value]) => [key, String(value)]);
};

/** Within the app, which is called without its mount. */
const addressOf = ({ path, api, described: { parameters } }: Operation): string => {
  const samples = new Map(parameters.map(({ name, schema }) => [name, String(sampleOf(schema))]));
  const pathname = path.slice(api.base.length).replaceAll(/\{(\w+)\}/g, (_, name: string) => samples.get(name) ?? '');
  const url = new URL(pathname, 'https://kumppanitori.example');
  for (const { name, schema, required, in: place } of parameters)
    if (place === 'query' && required)
      for (const [key, value] of fieldsOf(name, schema)) url.searchParams.set(key, value);
  return url.href;
};

export type Caller = { readonly person?: string | undefined; readonly actingFor?: string | undefined };
export type Extras = {
  /** Idempotency-Key and If-Match as the operation demands, so that the use case is reached. */
  readonly whole?: boolean;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

const preconditions = ({ demands }: Operation, correlation: string) => ({
  ...(demands.includes('Idempotency-Key') && { 'idempotency-key': `key-${correlation}` }),
  ...(demands.includes('If-Match') && { 'if-match': '"999999"' }),
});

/** What a body must be at least, as text. */
export const smallestBody = ({ json }: Operation): string | undefined =>
  json === undefined ? undefined : JSON.stringify(sampleOf(json));

/** A request that follows the document, with ids of things that do not exist. */
export const requestFor = (
  operation: Operation,
  { person, actingFor }: Caller,
  correlation: string,
  { whole = false, body = smallestBody(operation) }: Extras = {},
): Request =>
  new Request(addressOf(operation), {
    method: operation.method,
    headers: {
      'x-correlation-id': correlation,
      ...(person !== undefined && { authorization: bearerOf(person) }),
      ...(actingFor !== undefined && { 'acting-for': actingFor }),
      ...(whole && preconditions(operation, correlation)),
    },
    ...(body !== undefined && { body }),
  });

export const send = async ({ api }: Operation, request: Request): Promise<Response> => api.app.request(request);
