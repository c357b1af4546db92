import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiDocument } from '@kt/platform/http/openapi.ts';
import * as z from 'zod';
import { ROOT } from '../../run/root.ts';

const FOLDER = join(ROOT, 'docs/openapi/examples');

const zExample = z.strictObject({
  operation: z.string(),
  request: z.strictObject({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown().optional(),
  }),
  answer: z.unknown(),
});
export const zExamples = z.record(z.string(), z.array(zExample));
type Example = z.infer<typeof zExample>;
type Examples = z.infer<typeof zExamples>;

/** Calls that were made and answered, by audience, as they are committed. */
export const readExamples = (): Examples => {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  const read = (name: string) => {
    const json: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
    return z.array(zExample).parse(json);
  };
  return Object.fromEntries(names.map((name) => [name.replace('.json', ''), read(name)]));
};

export const writeExamples = (examples: Readonly<Record<string, unknown>>): void => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [audience, of] of Object.entries(examples))
    writeFileSync(join(FOLDER, `${audience}.json`), `${JSON.stringify(of, undefined, 2)}\n`);
};

/** What an answer consists of, whatever it says: names of fields and kinds of values, of a list those of its first. */
export const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (!isNode(value)) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
};

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds to every kind of content of a request's body or of an answer what shows an example of it. */
const exemplified = (part: unknown, shown: Node): unknown => {
  if (!isNode(part)) return part;
  const content = isNode(part['content']) ? part['content'] : { 'application/json': {} };
  const filled = Object.entries(content).map(([type, of]) => [type, { ...(isNode(of) ? of : {}), ...shown }] as const);
  return { ...part, content: Object.fromEntries(filled) };
};

const described = (operation: unknown, audience: string, examples: readonly Example[]): unknown => {
  if (!isNode(operation)) return operation;
  const found = examples.find((one) => one.operation === operation['operationId']);
  if (found === undefined) return operation;
  const responses = isNode(operation['responses']) ? operation['responses'] : {};
  const { requestBody } = operation;
  const { body } = found.request;
  const played = { summary: `The call of ${found.operation}`, externalValue: `examples/${audience}.json` };
  return {
    ...operation,
    ...(body !== undefined && { requestBody: exemplified(requestBody, { example: body }) }),
    responses: { ...responses, 200: exemplified(responses['200'], { examples: { played } }) },
  };
};

/** The same document with an example of each request, and where its answer is to be read, where one was played. */
export const withExamples = (
  document: ApiDocument,
  audience: string,
  examples: readonly Example[] = [],
): ApiDocument => {
  const paths = isNode(document['paths']) ? document['paths'] : {};
  const of = (methods: unknown) =>
    isNode(methods)
      ? Object.fromEntries(Object.entries(methods).map(([method, one]) => [method, described(one, audience, examples)]))
      : methods;
  return { ...document, paths: Object.fromEntries(Object.entries(paths).map(([path, one]) => [path, of(one)])) };
};
