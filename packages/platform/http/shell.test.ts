import { err, instant, ok } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { silentLog } from '../log/log.ts';
import { standingClock } from '../ports/clock.ts';
import { answer } from './answer.ts';
import type { Gate } from './gate.ts';
import { operation } from './operation.ts';
import { createApp, createRoutes } from './shell.ts';

const gate: Gate = {
  admit: (request, operationName) =>
    Promise.resolve(
      request.headers.get('authorization') === null
        ? err({ code: 'access.signed_out' })
        : ok({ by: 'per_A', actingFor: 'aut_A', roles: [operationName], organisations: [] }),
    ),
};

const body = z.strictObject({ name: z.string().max(10), cents: z.int().positive() });
const stepPath = z.strictObject({ id: z.string() });
const stepQuery = z.strictObject({ kind: z.string().exactOptional() });
const things = createRoutes()
  .post('/things', operation('thing.create', { effect: 'creates', body }), (c) =>
    answer(c, {}, c.req.valid('json').name === 'taken' ? err({ code: 'thing.taken' }) : ok({ id: 'x', version: 1 })),
  )
  .put('/things/:id', operation('thing.change', { effect: 'changes', body }), (c) =>
    c.json({ expected: c.var.act.expectedVersion, operation: c.var.act.operation }),
  )
  .post('/things/:id/step', operation('thing.step', { effect: 'creates', params: stepPath, query: stepQuery }), (c) =>
    c.json({ asked: c.var.act.idempotency?.bodyHash }),
  )
  .get('/boom', operation('thing.boom', { effect: 'reads' }), () => {
    throw new Error('a secret in a message');
  });

const lines: string[] = [];
const log = { ...silentLog, error: (event: string) => void lines.push(event) };
const clock = standingClock(instant('2026-11-20T07:00:00.000Z'));
const app = createApp({ gate, wording: (code, language) => `${code} ${language}`, log, clock }).route('/', things);

const headers = { authorization: 'x', 'idempotency-key': 'key-00000001' };
const post = (payload: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
  app.request('/things', { method: 'POST', body: payload, headers: { ...headers, ...more } });
const good = JSON.stringify({ name: 'a', cents: 5 });
const codeOf = async (response: Response) => z.looseObject({ code: z.string() }).parse(await response.json()).code;

describe('the shell', () => {
  it('answers a command with id, version and ETag', async () => {
    const response = await post(good);
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"1"']);
    expect(await response.json()).toEqual({ id: 'x', version: 1 });
  });

  it.each([
    ['an unknown field', JSON.stringify({ name: 'a', cents: 5, extra: 1 }), 'http.body_invalid', 400],
    ['__proto__', '{"name":"a","cents":5,"__proto__":{"x":1}}', 'http.body_invalid', 400],
    ['a float for money', JSON.stringify({ name: 'a', cents: 5.5 }), 'http.body_invalid', 400],
    ['half a surrogate pair', '{"name":"a\\ud800","cents":5}', 'http.text_unseen', 400],
    ['a NUL', '{"name":"a\\u0000","cents":5}', 'http.text_unseen', 400],
    ['an escape character', '{"name":"a\\u001b[2J","cents":5}', 'http.text_unseen', 400],
    ['a control character as it is', '{"name":"a\u0085","cents":5}', 'http.text_unseen', 400],
    ['a turned direction', '{"name":"a\u202e","cents":5}', 'http.text_unseen', 400],
    ['a space of no width', '{"name":"a\u200b","cents":5}', 'http.text_unseen', 400],
    ['an unseen name of a field', '{"na\u200bme":"a","cents":5}', 'http.text_unseen', 400],
    ['an identity code', '{"name":"Hetu 150499-901H","cents":5}', 'http.identity_code', 400],
    ['an identity code for a name', '{"150499-901H":"a","cents":5}', 'http.identity_code', 400],
    ['a nest that closes', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'http.body_invalid', 400],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'http.not_json', 415],
    ['no JSON', '{"name":', 'http.not_json', 415],
    ['a nest of a hundred thousand', '['.repeat(100_000), 'http.not_json', 415],
    ['a large body', JSON.stringify({ name: 'a', cents: 5, pad: 'x'.repeat(300_000) }), 'http.body_too_large', 413],
  ])('refuses %s', async (_, payload, code, status) => {
    const response = await post(payload);
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
  });

  it.each([
    ['in a field', '{"name":"a\u200b","cents":5}', 'name'],
    ['deep within', '{"name":"a","steps":[{"title":{"fi":"a\\u0000"}}]}', 'steps.0.title.fi'],
    ['in a name that cannot be told', '{"a\u202eb":1}', ''],
  ])('names the field of a text with what nobody sees, %s', async (_, payload, path) => {
    const response = await post(payload);
    expect(await response.json()).toMatchObject({ facts: { issues: [{ path, code: 'unseen' }] } });
  });

  it('names the field of an identity code, and the code nowhere', async () => {
    const response = await post('{"name":"a","note":{"fi":"Soita: 150499-901H"}}');
    const told = await response.text();
    expect(JSON.parse(told)).toMatchObject({ facts: { issues: [{ path: 'note.fi', code: 'identity_code' }] } });
    expect(told).not.toContain('901H');
  });

  it('refuses the same in the query', async () => {
    const init = { method: 'POST', body: '{}', headers };
    const response = await app.request('/things/1/step?kind=a%E2%80%8B', init);
    expect([response.status, await codeOf(response)]).toEqual([400, 'http.text_unseen']);
  });

  it('takes pairs, line ends and tabs', async () => {
    for (const name of ['\\ud83d\\ude00', 'a\\n\\tb', 'ä\\u00e4', '👍🏽'])
      expect((await post(`{"name":"${name}","cents":5}`)).status, name).toBe(200);
  });

  it('stops reading a body of undeclared length at the limit', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const init = { method: 'POST', body: endless, headers, duplex: 'half' } as const;
    const response = await app.request('/things', init);
    expect([response.status, await codeOf(response)]).toEqual([413, 'http.body_too_large']);
    expect(pulled).toBeLessThan(10);
  });

  it('demands an idempotency key where something is made', async () => {
    const response = await post(good, { 'idempotency-key': '' });
    expect([response.status, await codeOf(response)]).toEqual([400, 'http.idempotency_key_missing']);
  });

  it('takes one key for one object: path and query are part of what was asked', async () => {
    const asked = async (path: string) => (await app.request(path, { method: 'POST', body: '{}', headers })).json();
    const first = await asked('/things/1/step');
    expect(await asked('/things/1/step')).toEqual(first);
    expect(await asked('/things/2/step')).not.toEqual(first);
    expect(await asked('/things/1/step?kind=a')).not.toEqual(first);
  });

  it('demands If-Match where something is changed, and passes it on', async () => {
    const put = (more: Record<string, string>) =>
      app.request('/things/1', { method: 'PUT', body: good, headers: { authorization: 'x', ...more } });
    expect((await put({})).status).toBe(428);
    expect(await (await put({ 'if-match': '"7"' })).json()).toEqual({ expected: 7, operation: 'thing.change' });
  });

  it('lets nobody in before the gate has said yes', async () => {
    const response = await app.request('/things', { method: 'POST', body: '{' });
    expect([response.status, await codeOf(response)]).toEqual([401, 'access.signed_out']);
  });

  it('answers problems in the reader’s language with a correlation id', async () => {
    const response = await post(JSON.stringify({ name: 'taken', cents: 1 }), { 'accept-language': 'sv-FI,sv;q=0.9' });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = z.looseObject({ title: z.string(), correlationId: z.string() }).parse(await response.json());
    expect(problem.title).toBe('thing.taken sv');
    expect(response.headers.get('x-correlation-id')).toBe(problem.correlationId);
  });

  it('takes a caller’s correlation id that is a token, and no identity code into its log', async () => {
    const told = async (given: string) =>
      (await app.request('/nowhere', { headers: { 'x-correlation-id': given } })).headers.get('x-correlation-id');
    expect(await told('call-4711-a')).toBe('call-4711-a');
    for (const odd of ['150499-901H', 'a b c d e f', 'short']) expect(await told(odd)).not.toBe(odd);
  });

  it('tells nothing of an exception', async () => {
    const response = await app.request('/boom', { headers });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(lines).toEqual(['http.failed']);
  });

  it('sets the security headers on every answer', async () => {
    const response = await app.request('/nowhere');
    expect(response.status).toBe(404);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
