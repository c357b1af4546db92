import { type IdKind, prefixOf } from '@kt/kernel';

/** JSON Schema as far as our own documents use it. */
export type JsonSchema = {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly format?: string;
};

const DESCRIBED: Readonly<Record<string, string>> = {
  instant: '2026-03-02T10:00:00.000Z',
  'calendar day': '2026-03-02',
  'municipality code': '905',
  'Y-tunnus': '2345678-0',
  IBAN: 'FI2112345600000785',
  'OVT address': '003723456780',
};
const TEXTS = [
  'a',
  'a1',
  '1',
  '0'.repeat(32),
  '0'.repeat(64),
  '2026',
  '2026-03',
  '2026-Q1',
  'FI',
  'A1',
  'answers.a',
  'paid',
] as const;

/** A well-formed id of something that does not exist. */
const idOfNothing = (kind: string): string => `${prefixOf(kind as IdKind)}_${'0'.repeat(24)}99`;

const fitting = (pattern: string): string => {
  const fits = TEXTS.find((one) => new RegExp(pattern).test(one));
  if (fits === undefined) throw new Error(`no sample text for ${pattern}`);
  return fits;
};

const text = ({ description = '', format, pattern, minLength }: JsonSchema): string => {
  const kind = /^id of (\w+)$/.exec(description)?.[1];
  if (kind !== undefined) return idOfNothing(kind);
  if (format === 'email') return 'kukaan@esimerkki.fi';
  return DESCRIBED[description] ?? (pattern === undefined ? 'a'.repeat(minLength ?? 1) : fitting(pattern));
};

const object = ({ properties = {}, required = [] }: JsonSchema): object =>
  Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]));

const whole = ({ minimum, exclusiveMinimum }: JsonSchema): number =>
  exclusiveMinimum === undefined ? Math.max(1, minimum ?? 1) : exclusiveMinimum + 1;

const OF_TYPE: Readonly<Record<string, (schema: JsonSchema) => unknown>> = {
  object,
  string: text,
  integer: whole,
  number: whole,
  boolean: () => true,
  null: () => null,
  array: ({ items = {}, minItems = 0 }) => Array.from({ length: minItems }, () => sampleOf(items)),
};

/** The smallest value that a schema describes: required fields only, ids of things that do not exist. */
export const sampleOf = (schema: JsonSchema): unknown => {
  if ('const' in schema) return schema.const;
  const first = schema.enum?.[0];
  if (first !== undefined) return first;
  const branch = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (branch !== undefined) return sampleOf(branch);
  return OF_TYPE[schema.type ?? 'integer']?.(schema);
};
