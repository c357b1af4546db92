import { permissionOf } from '@kt/access';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenDoors, type Doors, openDoors } from './routes/apis.ts';
import { assemble, type Persona } from './routes/cast.ts';
import { endless } from './routes/endless.ts';
import { expectedOf } from './routes/expectations.ts';
import { type Extras, everyOperationOf, type Operation, requestFor, send, smallestBody } from './routes/operations.ts';

const PLANTED = 'Salainen Sirkka 123456789';
/** The first number of a body. */
const NUMBER = /:-?\d+(?=[,}\]])/;
/** Hours of work a week are counted in halves too. */
const HALVES: readonly string[] = ['outcomes.report_employment', 'outcomes.amend_employment'];
const KILOBYTES_257 = 257 * 1024;

let doors: Doors;
let operations: readonly Operation[] = [];
let cast: readonly Persona[] = [];
beforeAll(async () => {
  doors = await openDoors();
  operations = everyOperationOf(doors.apis);
  cast = await assemble(doors.contexts.access);
});

/** Somebody whom the table lets in. */
const callerOf = ({ name }: Operation) => {
  const row = permissionOf(name);
  const fits = cast.find((one) => row !== undefined && expectedOf(row, one, 'own') === 'let in');
  return { person: fits?.person, actingFor: fits?.of };
};

let calls = 0;
type Answer = { readonly name: string; readonly status: number; readonly text: string; readonly code: string };
const call = async (operation: Operation, extras: Extras): Promise<Answer> => {
  const correlation = `hostile-${String((calls += 1))}`;
  const request = requestFor(operation, callerOf(operation), correlation, { whole: true, ...extras });
  const response = await send(operation, request);
  const text = await response.text();
  const code = /"code":"([\w.]+)"/.exec(text)?.[1] ?? '';
  return { name: operation.name, status: response.status, text, code };
};

const withJson = () => operations.filter(({ json }) => json !== undefined);
/** What each route answers that is not `expected`. */
const others = async (
  tried: readonly Operation[],
  expected: string,
  extrasOf: (operation: Operation) => Extras,
): Promise<readonly string[]> => {
  const answers = await Promise.all(tried.map((operation) => call(operation, extrasOf(operation))));
  return answers
    .map(({ name, status, code }) => [name, `${String(status)} ${code}`] as const)
    .filter(([, answer]) => answer !== expected)
    .map(([name, answer]) => `${name}: ${answer}`);
};

const openedUp = (operation: Operation, more: string): string => {
  const inner = (smallestBody(operation) ?? '{}').slice(1, -1);
  return `{${inner}${inner === '' ? '' : ','}${more}}`;
};

describe('every body', () => {
  it('of the smallest kind that the document describes is taken', async () => {
    const answers = await Promise.all(operations.map((operation) => call(operation, {})));
    const refused = answers.filter(({ code }) => /^http\.(body|query|not_json|if_match|idempotency)/.test(code));
    expect(refused.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500).map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it('with an unknown field is refused', async () => {
    expect(withJson().length).toBeGreaterThan(50);
    const unknown = (operation: Operation) => ({ body: openedUp(operation, '"zzz":1') });
    expect(await others(withJson(), '400 http.body_invalid', unknown)).toEqual([]);
  });

  it('that reaches for the prototype is refused, and reaches nothing', async () => {
    const reaching = (operation: Operation) => ({ body: openedUp(operation, '"__proto__":{"polluted":true}') });
    expect(await others(withJson(), '400 http.body_invalid', reaching)).toEqual([]);
    const building = (operation: Operation) => ({
      body: openedUp(operation, '"constructor":{"prototype":{"polluted":true}}'),
    });
    expect(await others(withJson(), '400 http.body_invalid', building)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['a control character', '\\u0000'],
    ['a control character as it is', '\u0085'],
    ['a turned direction', '\u202e'],
    ['a space of no width', '\u200b'],
    ['half a surrogate pair', '\\ud83d'],
  ])('with a text that holds %s is refused, and neither answered nor logged', async (_what, odd) => {
    const before = doors.house.logLines.length;
    const planted = (operation: Operation) => ({
      body: openedUp(operation, `"deep":[{"text":"Salainen ${odd}Sirkka"}]`),
    });
    expect(await others(withJson(), '400 http.text_unseen', planted)).toEqual([]);
    const told = doors.house.logLines.slice(before);
    expect(told.length).toBe(withJson().length);
    expect(told.filter((line) => !line.includes('http.text_unseen') || line.includes('Sirkka'))).toEqual([]);
  });

  it('with a personal identity code is refused, and neither answered nor logged', async () => {
    const before = doors.house.logLines.length;
    const planted = (operation: Operation) => ({ body: openedUp(operation, '"deep":[{"text":"Sirkka 150499-901H"}]') });
    expect(await others(withJson(), '400 http.identity_code', planted)).toEqual([]);
    const told = doors.house.logLines.slice(before);
    expect(told.filter((line) => !line.includes('http.identity_code') || line.includes('901H'))).toEqual([]);
  });

  it('that is described has an end: no text and no list without a longest length', () => {
    expect(operations.flatMap(endless)).toEqual([]);
  });

  it.each(['1e400', '9007199254740993', '1.5', '"1"', 'null'])('with %s for a number is refused', async (odd) => {
    const taken = odd === '1.5' ? HALVES : [];
    const numeric = withJson().filter((one) => NUMBER.test(smallestBody(one) ?? '') && !taken.includes(one.name));
    expect(numeric.length).toBeGreaterThan(10);
    const huge = (operation: Operation) => ({ body: (smallestBody(operation) ?? '').replace(NUMBER, `:${odd}`) });
    expect(await others(numeric, '400 http.body_invalid', huge)).toEqual([]);
  });

  it.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a number', '1'],
  ])('that is %s is refused', async (_what, body) => {
    expect(await others(withJson(), '400 http.body_invalid', () => ({ body }))).toEqual([]);
  });

  it.each([
    ['cut short', '{"a":'],
    ['XML', '<a/>'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ])('that is %s is refused', async (_what, body) => {
    expect(await others(withJson(), '415 http.not_json', () => ({ body }))).toEqual([]);
  });

  it('beyond the limit is refused', async () => {
    const body = JSON.stringify({ pad: 'x'.repeat(KILOBYTES_257) });
    expect(await others(withJson(), '413 http.body_too_large', () => ({ body }))).toEqual([]);
    const files = operations.filter(({ file }) => file !== undefined);
    expect(files.length).toBeGreaterThan(0);
    const tooMany = ({ file = 0 }: Operation) => ({ body: new Uint8Array(file + 1) });
    expect(await others(files, '413 http.body_too_large', tooMany)).toEqual([]);
  });
});

describe('a fault of our own', () => {
  it('tells nothing of what it carries, neither to the caller nor to the log', async () => {
    const broken = everyOperationOf(brokenDoors(doors, `storage said: ${PLANTED}`));
    const before = doors.house.logLines.length;
    const answers = await Promise.all(broken.map((operation) => call(operation, {})));
    const failed = answers.filter(({ status }) => status === 500);
    expect(failed.length).toBeGreaterThan(broken.length / 2);
    expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['http.internal']));
    expect(answers.filter(({ text }) => text.includes('Sirkka')).map(({ name }) => name)).toEqual([]);
    const told = doors.house.logLines.slice(before);
    expect(told.length).toBeGreaterThan(failed.length);
    expect(told.filter((line) => line.includes('Sirkka'))).toEqual([]);
  });
});
