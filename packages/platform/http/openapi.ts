import type { Hono } from 'hono';
import * as z from 'zod';
import type { ShellEnv } from './env.ts';
import { operationNote } from './operation.ts';
import { shellStatus } from './problem.ts';

/** An OpenAPI 3.1 document, as plain JSON. */
export type ApiDocument = Readonly<Record<string, unknown>>;

/** Whose name an operation asks: nobody's, the caller's, or also that of the party acted for. */
export type Asks = 'nobody' | 'caller' | 'party';

export type ApiOutline = {
  readonly title: string;
  /** Where the API is mounted, e.g. `/api/provider/v1`. */
  readonly base: string;
  /** By the permission table, which the platform does not know. */
  readonly asks: (operation: string) => Asks;
};

type Note = NonNullable<ReturnType<typeof operationNote>>;

const jsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

const zProperties = z.looseObject({
  properties: z.record(z.string(), z.unknown()).catch({}),
  required: z.array(z.string()).catch([]),
});

/** A query of several kinds is one parameter whose fields stand in the address side by side (`form`, exploded). */
const oneOfSeveral = (schema: object) => ({
  name: 'query',
  in: 'query',
  required: true,
  style: 'form',
  explode: true,
  schema,
});

const parameters = (schema: z.ZodType | undefined, place: 'path' | 'query'): readonly object[] => {
  if (schema === undefined) return [];
  const json = jsonSchema(schema);
  if ('anyOf' in json || 'oneOf' in json) return [oneOfSeveral(json)];
  const { properties, required } = zProperties.parse(json);
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

const headers = ({ effect }: Note, asks: Asks): readonly object[] => [
  ...(asks === 'party' ? [header('Acting-For', 'The authority or organisation acted for; a foreign one is 403.')] : []),
  ...(effect === 'creates' || effect === 'pays'
    ? [header('Idempotency-Key', 'A repeated key answers the first answer; another body with it is 422.')]
    : []),
  ...(effect === 'changes' || effect === 'pays'
    ? [header('If-Match', 'The version the change is based on. Missing is 428, stale is 412.')]
    : []),
];

const requestBody = (note: Note): object => {
  if (note.raw !== undefined) {
    const schema = { type: 'string', contentMediaType: 'application/octet-stream', maxLength: note.raw };
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } };
  }
  if (note.body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(note.body) } } } };
};

const refTo = (kind: 'responses' | 'schemas', name: string) => ({ $ref: `#/components/${kind}/${name}` });

const describe = (note: Note, asks: Asks): object => ({
  operationId: note.name,
  tags: [note.name.replace(/\..*$/, '')],
  ...(asks === 'nobody' && { security: [] }),
  parameters: [...parameters(note.params, 'path'), ...parameters(note.query, 'query'), ...headers(note, asks)],
  ...requestBody(note),
  responses: {
    200: { description: note.effect === 'reads' ? 'The view; its ETag is the version' : 'Done: id and version' },
    default: refTo('responses', 'Problem'),
  },
});

const COMPONENTS = {
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
    bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  },
  schemas: {
    Problem: {
      type: 'object',
      description: `RFC 9457. Any operation may answer: ${Object.keys(shellStatus).join(', ')}.`,
      required: ['type', 'title', 'status', 'code', 'correlationId', 'facts'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string', description: 'For people, in the language of Accept-Language' },
        status: { type: 'integer' },
        code: { type: 'string', description: 'Stable' },
        correlationId: { type: 'string' },
        facts: { type: 'object' },
      },
    },
  },
  responses: {
    Problem: {
      description: 'A problem with a stable code',
      content: { 'application/problem+json': { schema: refTo('schemas', 'Problem') } },
    },
  },
} as const;

/** The document of one API, built from its mounted routes. Used at build time: no Lambda carries it. */
export const describeApi = (app: Pick<Hono<ShellEnv>, 'routes'>, { title, base, asks }: ApiOutline): ApiDocument => {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of app.routes) {
    const note = operationNote(route.handler);
    if (note === undefined) continue;
    const path = `${base}${route.path}`.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(note, asks(note.name)) };
  }
  const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title, version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    security: [{ session: [] }, { bearer: [] }],
    paths: sorted,
    components: COMPONENTS,
  };
};
