import { composeAccess, tables } from '@kt/access/compose.ts';
import { AINO, VAASA } from '@kt/access/testing/builders.ts';
import { peopled } from '@kt/access/testing/world.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { type ApiCall, callApi } from '@kt/platform/testing/cloud/api-call.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { AUDIENCE, CLIENT_ID, type IssuerStandIn, issuerStandIn } from '@kt/platform/testing/cloud/issuer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ORIGIN = 'https://kumppanitori.example';
const cookieOf = (lines: readonly string[], name: string): string =>
  lines.find((line) => line.startsWith(`__Host-${name}=`))?.split(';')[0] ?? '';

describe('sign-in behind API Gateway', () => {
  let cloud: Cloud;
  let issuer: IssuerStandIn;
  let call: (call: ApiCall) => ReturnType<typeof callApi>;
  beforeAll(async () => {
    [cloud, issuer] = await Promise.all([aCloud(tables), issuerStandIn()]);
    const own = { ORIGIN, ISSUER: issuer.issuer, AUDIENCE, CLIENT_ID };
    const { handler } = await cloud.start(own, () => import('./handler.ts'));
    await peopled(composeAccess(cloud.core, { realClock: systemClock }));
    call = (one) => callApi(handler, one);
  });
  afterAll(() => Promise.all([cloud.close(), issuer.close()]));

  /** Away to the issuer and back; `change` is what goes wrong with the answer on its way. */
  const signIn = async (change: (query: string) => string = (query) => query) => {
    const begun = await call({ path: '/auth/sign-in', query: 'returnTo=/sv/mina&language=sv' });
    const query = change(issuer.signedIn(begun.headers['location'] ?? '', 'aino-at-the-issuer'));
    return call({ path: '/auth/callback', query, cookies: [cookieOf(begun.cookies, 'sign-in')] });
  };

  it('sends the browser away with a question that only it can finish', async () => {
    const begun = await call({ path: '/auth/sign-in', query: 'language=sv' });
    expect(begun.status).toBe(303);
    const asked = new URL(begun.headers['location'] ?? '');
    expect(asked.origin).toBe(issuer.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: CLIENT_ID,
      code_challenge_method: 'S256',
      redirect_uri: `${ORIGIN}/auth/callback`,
      ui_locales: 'sv',
    });
    expect(begun.cookies.join()).toMatch(/^__Host-sign-in=[^;]+; .*HttpOnly; Secure; SameSite=Lax/);
  });

  it('takes the answer, opens a session and signs it out again', async () => {
    const back = await signIn();
    expect([back.status, back.headers['location']]).toEqual([303, '/sv/mina']);
    const cookies = [cookieOf(back.cookies, 'session')];
    const me = await call({ path: '/auth/me', cookies });
    expect(me.status).toBe(200);
    expect(me.text).toContain(AINO);
    expect(me.text).toContain(VAASA);
    const out = { method: 'POST', path: '/auth/sign-out', cookies, headers: { origin: ORIGIN } };
    expect((await call(out)).status).toBe(204);
    expect((await call({ path: '/auth/me', cookies })).status).toBe(401);
  });

  it('opens no session for an answer to another question', async () => {
    for (const change of [
      (query: string) => query.replace(/state=[^&]*/, 'state=another'),
      (query: string) => query.replace(/code=[^&]*/, 'code=made-up'),
    ]) {
      const back = await signIn(change);
      expect([back.status, back.headers['location']]).toEqual([303, '/sv/sign-in?problem=access.sign_in_failed']);
      expect(cookieOf(back.cookies, 'session')).toBe('');
    }
  });

  it('logs nobody and no secret', () => {
    expect(cloud.logLines.join('')).not.toMatch(/aino|code_verifier|session=/i);
  });
});
