import { permissionOf } from '@kt/access';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Doors, openDoors } from './routes/apis.ts';
import { assemble, type Persona } from './routes/cast.ts';
import { expectedOf } from './routes/expectations.ts';
import { everyOperationOf, type Operation, requestFor, send } from './routes/operations.ts';
import { type JsonSchema, sampleOf } from './routes/sample.ts';

const PLANTED = 'Sirkka 150499-901H tulee mukaan';
const CODE = /150499|901H/;
/** What a free text takes at least: shorter ones hold no code. */
const LONG = 11;

let doors: Doors;
let operations: readonly Operation[] = [];
let cast: readonly Persona[] = [];
beforeAll(async () => {
  doors = await openDoors();
  operations = everyOperationOf(doors.apis).filter(({ audience }) => audience === 'casework');
  cast = await assemble(doors.contexts.access);
});

type Way = readonly (string | number)[];

const isFree = ({ type, format, pattern, description, maxLength = 0 }: JsonSchema): boolean =>
  type === 'string' && format === undefined && pattern === undefined && description === undefined && maxLength >= LONG;

/** Where in a body somebody may write freely: optional fields and lists too. */
const freeIn = (schema: JsonSchema): readonly Way[] => {
  if ('const' in schema || schema.enum !== undefined) return [];
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return branches.flatMap(freeIn);
  if (schema.items !== undefined) return freeIn(schema.items).map((way) => [0, ...way]);
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length > 0) return fields.flatMap(([name, one]) => freeIn(one).map((way) => [name, ...way]));
  return isFree(schema) ? [[]] : [];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const planted = (value: unknown, [step, ...rest]: Way): unknown => {
  if (step === undefined) return PLANTED;
  if (typeof step === 'number') return [planted(undefined, rest)];
  return { ...(isRecord(value) ? value : {}), [step]: planted(isRecord(value) ? value[step] : undefined, rest) };
};

const callerOf = ({ name }: Operation) => {
  const row = permissionOf(name);
  const fits = cast.find((one) => row !== undefined && expectedOf(row, one, 'own') === 'let in');
  return { person: fits?.person, actingFor: fits?.of };
};

describe('an identity code in a free text of casework', () => {
  it('is refused with an explanation wherever somebody may write, and stands nowhere afterwards', async () => {
    const tried: string[] = [];
    const taken: string[] = [];
    for (const operation of operations) {
      const { json, name } = operation;
      for (const way of json === undefined ? [] : freeIn(json)) {
        const body = JSON.stringify(planted(sampleOf(json ?? {}), way));
        tried.push(`${name} ${way.join('.')}`);
        const sent = requestFor(operation, callerOf(operation), `planted-${String(tried.length)}`, {
          whole: true,
          body,
        });
        const response = await send(operation, sent);
        const text = await response.text();
        if (response.status !== 400 || !text.includes('"http.identity_code"'))
          taken.push(`${name} ${way.join('.')}: ${text}`);
        expect(CODE.test(text), `${name} answers with the code`).toBe(false);
      }
    }
    expect(tried.length).toBeGreaterThanOrEqual(8);
    expect(tried).toEqual(expect.arrayContaining(['client.open contact.name', 'client.open profile.interpreter']));
    expect(taken).toEqual([]);
    expect(CODE.test(await doors.house.dump())).toBe(false);
    expect(CODE.test(doors.house.logLines.join('\n'))).toBe(false);
  });

  it('is refused in an address too', async () => {
    const query = operations.find(({ name }) => name === 'client.list_refused') ?? expect.fail('no such reading');
    const sent = requestFor(query, callerOf(query), 'planted-query', { whole: true });
    const url = `${sent.url}?month=${encodeURIComponent('150499-901H')}`;
    const response = await send(query, new Request(url, { headers: sent.headers }));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(CODE);
  });
});
