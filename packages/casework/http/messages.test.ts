import { err } from '@kt/kernel';
import type { Gate } from '@kt/platform/http/gate.ts';
import { onRefused } from '@kt/platform/http/on-refused.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { must } from '../testing/a-client.ts';
import { aNeighbourhood, type Neighbourhood } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, OTHER_PROVIDER, PROVIDER, PROVIDER_WORKER, person } from '../testing/samples.ts';
import { messageRoutes } from './message-routes.ts';

const gateFor = (by: string, actingFor: string, isLetIn = true): Gate => ({
  admit: (_request, operation, told) => {
    told?.(by);
    const value = { by, actingFor, roles: [], organisations: [actingFor] };
    return Promise.resolve(isLetIn ? { ok: true, value } : err({ code: 'access.forbidden', operation }));
  },
});

const zAnswer = z.looseObject({
  code: z.string().optional(),
  cursor: z.string().optional(),
  earlierUnread: z.int().optional(),
  rows: z.array(z.looseObject({ text: z.string().optional() })).optional(),
});

let n: Neighbourhood;
beforeEach(async () => {
  n = await aNeighbourhood();
});

const as = (by: string, actingFor: string, isLetIn = true) => {
  const gate = gateFor(by, actingFor, isLetIn);
  const app = createApp({ gate, wording: (code) => code, log: n.house.platform.log, clock: n.house.platform.clock })
    .use(onRefused(n.casework.keepRefused))
    .route('/', messageRoutes(n.casework));
  const call = async (path: string, init: RequestInit, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { ...init, headers: { 'acting-for': actingFor, ...headers } });
    return { status: answer.status, body: zAnswer.parse(await answer.json()) };
  };
  return {
    get: (path: string) => call(path, {}),
    post: (path: string, text: string, key: string) =>
      call(path, { method: 'POST', body: JSON.stringify({ text }) }, { 'idempotency-key': key }),
  };
};
const guide = () => as(CASE_WORKER, AUTHORITY);
const server = () => as(PROVIDER_WORKER, PROVIDER);

const talking = async () => {
  const { client, ref } = await n.accepted(await n.agreement());
  const own = `/provider/authorities/${AUTHORITY}/referrals/${ref.id}/messages`;
  return { client, own, theirs: `/worker/referrals/${ref.id}/messages` };
};
const keptOf = async (client: Parameters<typeof n.casework.listRefusedOf>[0]) =>
  must(await n.casework.listRefusedOf(client, { limit: 50 })).rows.map(({ operation, because }) => [
    operation,
    because,
  ]);

describe('messages over HTTP', () => {
  it('go both ways, keep their line breaks, and are listed as unread without their text', async () => {
    const { own, theirs } = await talking();
    expect(await server().post(own, 'Hei!\nTuleeko hän?', 'key-first')).toMatchObject({ status: 200 });
    const unread = await guide().get('/worker/messages/unread');
    expect(unread).toMatchObject({ status: 200, body: { rows: [{ count: 1 }] } });
    expect(JSON.stringify(unread)).not.toContain('Tuleeko');
    expect(await guide().get(theirs)).toMatchObject({ body: { rows: [{ text: 'Hei!\nTuleeko hän?' }] } });
    expect(await guide().post(theirs, 'Tulee.', 'key-second')).toMatchObject({ status: 200 });
    expect(await server().get('/provider/messages/unread')).toMatchObject({ body: { rows: [{ count: 1 }] } });
  });

  it('go on where a page ended', async () => {
    const { own } = await talking();
    for (let i = 1; i <= 21; i += 1) await server().post(own, `viesti ${String(i)}`, `message-${String(i)}`);
    const first = await server().get(own);
    expect(first.body.rows).toHaveLength(20);
    const next = await server().get(`${own}?cursor=${encodeURIComponent(first.body.cursor ?? '')}`);
    expect(next.body).toMatchObject({ rows: [{ text: 'viesti 1' }] });
    expect(next.body.cursor).toBeUndefined();
    expect([first.body.earlierUnread, next.body.earlierUnread]).toEqual([0, 0]);
  });

  it('on earlier pages are told of until they are shown', async () => {
    const { own, theirs } = await talking();
    for (let i = 1; i <= 21; i += 1) await server().post(own, `viesti ${String(i)}`, `message-${String(i)}`);
    const first = await guide().get(theirs);
    expect(first.body.earlierUnread).toBe(1);
    const next = await guide().get(`${theirs}?cursor=${encodeURIComponent(first.body.cursor ?? '')}`);
    expect(next.body.earlierUnread).toBe(0);
    expect((await guide().get(theirs)).body.earlierUnread).toBe(0);
  });

  it.each([
    ['nothing', '  \n ', 400, 'http.body_invalid'],
    ['more than 2 000 characters', 'a'.repeat(2_001), 400, 'http.body_invalid'],
    ['an identity code', 'Hän on 150499-901H', 400, 'http.identity_code'],
  ])('refuse %s and keep none of it', async (_what, text, status, code) => {
    const { own, theirs } = await talking();
    const before = await n.house.dump();
    const refused = await server().post(own, text, 'key-refused');
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await n.house.dump()).toBe(before);
    expect((await guide().get(theirs)).body.rows).toEqual([]);
  });

  it('take 2 000 characters', async () => {
    const { own } = await talking();
    expect(await server().post(own, 'a'.repeat(2_000), 'key-first')).toMatchObject({ status: 200 });
  });

  it('of a referral that is not theirs, or not accepted, are refused to a provider, and the tries are kept', async () => {
    const { client, own } = await talking();
    expect((await as(person(9), OTHER_PROVIDER).get(own)).status).toBe(404);
    expect((await as(person(9), OTHER_PROVIDER).post(own, 'Hei', 'key-first')).status).toBe(404);
    expect(
      (await as(person(20), AUTHORITY, false).get(own.replace('/provider/authorities', '/provider/authorities')))
        .status,
    ).toBe(403);
    expect((await keptOf(client)).sort()).toEqual([
      ['message.list_own', 'no_right'],
      ['message.list_own', 'no_right'],
      ['message.send_own', 'no_right'],
    ]);
    const offered = await n.offered(await n.agreement());
    const path = `/provider/authorities/${AUTHORITY}/referrals/${offered.ref.id}/messages`;
    expect((await server().get(path)).status).toBe(403);
    expect(await keptOf(offered.client)).toEqual([['message.list_own', 'not_accepted']]);
  });
});
