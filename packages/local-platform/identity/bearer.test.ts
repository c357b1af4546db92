import { createHash } from 'node:crypto';
import { AINO, BIRGIT, must, VAASA } from '@kt/access/testing/builders.ts';
import { actOf } from '@kt/access/testing/world.ts';
import { localDate } from '@kt/kernel';
import { MACHINE_SCOPE } from '@kt/platform/http/bearer.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { MACHINES } from './identity-configuration.ts';
import { aBrowser } from './testing/browser.ts';
import { aLoopback, type Loopback } from './testing/loopback.ts';

let house: Loopback;
beforeAll(async () => {
  house = await aLoopback();
});
afterAll(() => house.close());

const VERIFIER = 'a-verifier-of-at-least-forty-three-characters';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const zTokens = z.looseObject({ access_token: z.string(), id_token: z.string() });

it('a machine gets a JWT for the APIs and is known by it; an id token is none', async () => {
  const { origin, identity } = house;
  const asked = { client_id: identity.clientId, redirect_uri: `${origin}/auth/callback`, resource: identity.audience };
  const query = new URLSearchParams({
    ...asked,
    response_type: 'code',
    scope: 'openid api',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    login_hint: AINO,
  });
  const path = `/oidc/auth?${query.toString()}`;
  const callback = await aBrowser(origin).visit(path, (at) => at.pathname === '/auth/callback');
  const code = new URL(callback.url).searchParams.get('code') ?? '';
  const body = new URLSearchParams({ ...asked, grant_type: 'authorization_code', code, code_verifier: VERIFIER });
  const tokens = zTokens.parse(await (await fetch(`${origin}/oidc/token`, { method: 'POST', body })).json());
  const me = (token: string) => fetch(`${origin}/auth/me`, { headers: { authorization: `Bearer ${token}` } });
  const answer = await me(tokens.access_token);
  expect([answer.status, await answer.json()]).toMatchObject([200, { person: AINO }]);
  expect((await me(tokens.id_token)).status).toBe(401);
});

it('a program gets a token by its secret, and is known by it once two persons have let it in', async () => {
  const { origin, world } = house;
  const [program] = MACHINES;
  const ask = (secret: string) => {
    const authorization = `Basic ${Buffer.from(`${program.client}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: MACHINE_SCOPE });
    return fetch(`${origin}/oidc/token`, { method: 'POST', headers: { authorization }, body });
  };
  expect((await ask('a guess')).status).toBe(401);
  const { access_token: token } = z
    .looseObject({ access_token: z.string() })
    .parse(await (await ask(program.secret)).json());
  const headers = { authorization: `Bearer ${token}`, 'acting-for': VAASA };
  const me = async () => (await fetch(`${origin}/auth/me`, { headers })).status;
  expect(await me()).toBe(401);
  const basis = { of: VAASA, client: program.client, name: 'Raportointi', scopes: ['finances'] as const };
  must(await world.access.proposeMachine({ ...basis, validUntil: localDate('2026-12-31') }, actOf(AINO)));
  must(await world.access.changeMachine({ client: program.client }, { type: 'confirm' }, VAASA, actOf(BIRGIT)));
  expect(await me()).toBe(403);
});
