import type { Operation } from './operations.ts';
import type { JsonSchema } from './sample.ts';

/** Of a length that is known by what it is. */
const KNOWN = /^(id of \w+|instant|calendar day|municipality code|Y-tunnus|IBAN|OVT address)$/;
/** Patterns from one end of the text to the other that repeat nothing without counting. */
const ENDS = /^\^(?!.*(?:[*+]|\{\d+,\})).*\$$/;

const isEndless = ({ type, description = '', pattern = '', ...rest }: JsonSchema): boolean => {
  if (type === 'array') return rest.maxItems === undefined;
  const ends = rest.maxLength !== undefined || rest.enum !== undefined || 'const' in rest;
  return type === 'string' && !ends && !KNOWN.test(description) && !ENDS.test(pattern);
};

const within = (schema: JsonSchema, path: string): readonly string[] => {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.items, schema.additionalProperties];
  return [
    ...(isEndless(schema) ? [path] : []),
    ...inner.flatMap((one) => (typeof one === 'object' ? within(one, path) : [])),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => within(one, `${path}.${name}`)),
  ];
};

/** Where callers of an operation may send as much as they like, as far as its description says. */
export const endless = ({ name, json, described: { parameters } }: Operation): readonly string[] => [
  ...within(json ?? {}, name),
  ...parameters.filter((one) => one.in !== 'header').flatMap((one) => within(one.schema, `${name}?${one.name}`)),
];
