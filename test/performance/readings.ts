import { permissionOf } from '@kt/access';
import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Machine } from '@kt/local-platform/machine.ts';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import { OFFICIALS } from '@kt/local-platform/world/people.ts';
import type { World } from '@kt/local-platform/world/seed.ts';
import type { Operation } from '../guard/routes/operations.ts';
import { sampleOf } from '../guard/routes/sample.ts';
import { everyId } from './ids.ts';

/** A reading that succeeds in this world, to be asked again when the world has grown. */
export type Reading = {
  readonly name: string;
  readonly audience: string;
  readonly path: string;
  readonly caller: Caller;
};

/** Ids, references, keys and seals: drawn by lot. */
const LOT = /[A-Za-z0-9+/_-]{26,}|\b[A-Z]{3}-\d{4}-\d{6}\b/g;

/** Values by the kind of an id, or by the name of a field. */
type Values = Readonly<Record<string, string>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textsOf = (value: unknown): readonly (readonly [string, string])[] =>
  isRecord(value)
    ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];

/** What one stored thing knows of itself: its address and the ids it holds. In the same order at every playing. */
export const knownIn = async (machine: Machine): Promise<readonly Values[]> => {
  const items = await dumpAll(machine.engine);
  return items
    .filter(({ item }) => isRecord(item['ref']))
    .map(({ item }) => {
      const texts = [...textsOf(item['state']), ...textsOf(item['ref'])];
      const kinds = texts.flatMap(([, text]) =>
        everyId(text).map(({ kind }): readonly [string, string] => [kind, text]),
      );
      const order = JSON.stringify([item['tag'], item['state']]).replaceAll(LOT, '');
      return { order, values: Object.fromEntries([...kinds, ...texts]) };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ values }) => values);
};

const FIXED: Values = {
  serviceType: 'work_coaching',
  month: '2026-04',
  quarter: '2026-Q1',
  from: '2026-01',
  to: '2026-12',
  year: '2026',
  state: 'submitted',
  figure: 'offered',
  category: 'none',
  at: '2026-06-01T08:00:00.000Z',
  on: '2026-12-31',
};

type Schema = Parameters<typeof sampleOf>[0];

const kindOf = ({ description = '' }: Schema): string | undefined => /^id of (\w+)$/.exec(description)?.[1];

const ofKind = (schema: Schema, values: Values): string | undefined => values[kindOf(schema) ?? ''];

const valueFor = (name: string, schema: Schema, values: Values): string | undefined =>
  kindOf(schema) === undefined ? (values[name] ?? FIXED[name]) : ofKind(schema, values);

const inPath = ({ path, described: { parameters } }: Operation, values: Values): string | undefined => {
  const wanted = parameters.filter((one) => one.in === 'path');
  const given = wanted.map(({ name, schema }) => [name, valueFor(name, schema, values)] as const);
  if (given.some(([, value]) => value === undefined)) return undefined;
  return given.reduce((whole, [name, value = '']) => whole.replace(`{${name}}`, value), path);
};

const inQuery = ({ described: { parameters } }: Operation, values: Values): string => {
  const given = parameters
    .filter((one) => one.in === 'query' && one.required)
    .flatMap(({ name, schema }): readonly (readonly [string, string])[] => {
      // A query of several kinds is one parameter whose fields stand side by side.
      if (name === 'query') return textsOf(sampleOf(schema));
      const text = name === 'ids' ? values['organisation'] : (ofKind(schema, values) ?? FIXED[name]);
      return [[name, text ?? String(sampleOf(schema))]];
    });
  return given.length === 0 ? '' : `?${String(new URLSearchParams(Object.fromEntries(given)))}`;
};

const pathWith = (operation: Operation, values: Values): string | undefined => {
  const path = inPath(operation, values);
  const asksNames = operation.described.parameters.some(({ name }) => name === 'ids');
  if (asksNames && values['organisation'] === undefined) return undefined;
  return path === undefined ? undefined : `${path}${inQuery(operation, values)}`;
};

/** Everybody whom the permission table may let in, most likely first. */
const callersOf = async (world: World, { name, audience }: Operation): Promise<readonly Caller[]> => {
  const { roles = [], relation } = permissionOf(name) ?? {};
  const wished: readonly string[] = roles;
  const officials = OFFICIALS.filter((one) => wished.length === 0 || one.roles.some((role) => wished.includes(role)));
  const chairs = () => Promise.all(world.providers.map((one) => world.chairOf(one)));
  const people = () => Promise.all(officials.slice(0, 6).map(({ key }) => world.official(key)));
  if (relation === 'organisation' || audience === 'provider') return chairs();
  if (relation === 'authority' || relation === 'municipality')
    return [...(await people()), await world.official('admin1')];
  return [...(await chairs()).slice(0, 2), ...(await people()).slice(0, 2)];
};

/** Rows of an answer; 1 where it is one thing. */
export const rowsIn = (body: unknown): number => {
  const rows = isRecord(body) ? body['rows'] : undefined;
  return Array.isArray(rows) ? rows.length : 1;
};

const MOST_TRIES = 400;

/** Who is asked, in what is stored; `beside`: whom another authority's lists are read by. */
export type Asked = { readonly world: World; readonly beside: readonly Caller[]; readonly known: readonly Values[] };

/** The first address that one of those who may read it is answered with rows, or with 200 where no answer has any. */
export const findReading = async (
  { world, beside, known }: Asked,
  operation: Operation,
): Promise<Reading | undefined> => {
  const { name, audience } = operation;
  const paths = [...new Set(known.flatMap((values) => pathWith(operation, values) ?? []))].slice(0, MOST_TRIES);
  let empty: Reading | undefined;
  for (const caller of [...(await callersOf(world, operation)), ...beside])
    for (const path of paths) {
      const { status, body } = await caller.send({ method: 'GET', path });
      if (status === 403) break;
      if (status !== 200) continue;
      if (rowsIn(body) > 0) return { name, audience, path, caller };
      empty ??= { name, audience, path, caller };
    }
  return empty;
};
