import type { Hono } from 'hono';
import * as z from 'zod';
import type { ShellEnv } from './env.ts';
import { operationNote } from './operation.ts';
import { shellStatus } from './problem.ts';

/** An OpenAPI 3.1 document, as plain JSON. */
export type ApiDocument = Readonly<Record<string, unknown>>;

type Note = NonNullable<ReturnType<typeof operationNote>>;

const jsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

const zProperties = z.looseObject({
  properties: z.record(z.string(), z.unknown()).catch({}),
  required: z.array(z.string()).catch([]),
});

const parameters = (schema: z.ZodType | undefined, place: 'path' | 'query'): readonly object[] => {
  if (schema === undefined) return [];
  const { properties, required } = zProperties.parse(jsonSchema(schema));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const headers = ({ effect }: Note): readonly object[] => [
  ...(effect === 'creates' || effect === 'pays'
    ? [header('Idempotency-Key', 'A repeated key answers the first answer; another body with it is 422.')]
    : []),
  ...(effect === 'changes' || effect === 'pays'
    ? [header('If-Match', 'The version the change is based on. Missing is 428, stale is 412.')]
    : []),
];

const requestBody = (note: Note): object => {
  if (note.raw !== undefined)
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string' } } } } };
  if (note.body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(note.body) } } } };
};

const problem = { description: 'A problem (RFC 9457) with a stable code', content: { 'application/problem+json': {} } };

const describe = (note: Note): object => ({
  operationId: note.name,
  parameters: [...parameters(note.params, 'path'), ...parameters(note.query, 'query'), ...headers(note)],
  ...requestBody(note),
  responses: { 200: { description: 'Done' }, default: problem },
});

/**
 * The document of one API, built from its mounted routes. Used at build time: no Lambda carries it.
 *
 * @param base where the API is mounted, e.g. `/api/provider/v1`.
 */
export const describeApi = (app: Hono<ShellEnv>, title: string, base: string): ApiDocument => {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of app.routes) {
    const note = operationNote(route.handler);
    if (note === undefined) continue;
    const path = `${base}${route.path}`.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(note) };
  }
  const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title, version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths: sorted,
    'x-shell-problems': Object.keys(shellStatus),
  };
};
