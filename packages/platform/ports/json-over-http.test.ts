import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, loopback } from '../testing/cloud/loopback.ts';
import { jsonOverHttp } from './json-over-http.ts';
import type { JsonSource } from './json-source.ts';

const GOOD = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"a":1}' };

let service: Loopback;
let ask: JsonSource;
beforeEach(async () => {
  service = await loopback(() => GOOD);
  ask = jsonOverHttp({ base: service.endpoint, patienceMs: 200, bytesMost: 1_000 });
});
afterEach(() => service.close());

describe('JSON of somebody else', () => {
  it('is read', async () => {
    expect(await ask('/companies?businessId=9000004-6')).toEqual({ is: 'json', value: { a: 1 } });
    expect(service.asked.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/companies?businessId=9000004-6'],
    ]);
  });

  it.each([
    ['nothing at all', 'silence'],
    ['too many questions', { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Liian monta pyyntöä' }],
    ['its own failure', { status: 503, body: '{}' }],
    ['another place', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
    ['half of it', { status: 200, body: '{"a":' }],
    ['no text', { status: 200, body: new Uint8Array([0xff, 0xfe, 0x00]) }],
    ['more than anybody needs', { status: 200, body: `"${'a'.repeat(1_000)}"` }],
  ] as const)('is not to be had when the answer is %s', async (_what, trouble) => {
    service.trouble(trouble);
    expect(await ask('/companies')).toEqual({ is: 'unavailable' });
    service.trouble(undefined);
    expect(await ask('/companies')).toMatchObject({ is: 'json' });
  });

  it('is not to be had from where nobody listens', async () => {
    await service.close();
    expect(await ask('/companies')).toEqual({ is: 'unavailable' });
  });
});
