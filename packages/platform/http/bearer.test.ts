import { createHmac, type KeyObject } from 'node:crypto';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BearerDeps, bearerVerifier } from './bearer.ts';

const PERSON = `per_${'0'.repeat(25)}1`;
const NOW = new Date('2026-11-20T07:00:00.000Z');
const SECOND = Math.floor(NOW.getTime() / 1000);
const ISSUER = 'https://id.example/pool';
const AUDIENCE = 'https://kumppanitori.example/api';

type Signer = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Signer;
let theirs: Signer;
let verify: ReturnType<typeof bearerVerifier>;
let deps: BearerDeps;

beforeAll(async () => {
  ours = await generateKeyPair('RS256', { extractable: true });
  theirs = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }],
  });
  deps = { keys, issuer: ISSUER, audience: AUDIENCE, now: () => NOW };
  verify = bearerVerifier(deps);
});

type Options = {
  readonly claims?: JWTPayload;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly key?: Signer['privateKey'] | KeyObject;
};
const token = ({ claims = {}, header = {}, key = ours.privateKey }: Options = {}) =>
  new SignJWT({ sub: PERSON, iss: ISSUER, aud: AUDIENCE, exp: SECOND + 60, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .sign(key);
const outcome = async (text: string): Promise<string> => {
  const result = await verify(text);
  if (!result.ok) return result.error.code;
  return typeof result.value === 'string' ? result.value : `machine ${result.value.client}`;
};

describe('a bearer token', () => {
  it('of ours names its person', async () => {
    expect(await outcome(await token())).toBe(PERSON);
  });

  it.each<[string, JWTPayload]>([
    ['another issuer', { iss: 'https://id.example/other' }],
    ['another audience', { aud: 'kumppanitori' }],
    ['no audience', { aud: [] }],
    ['a time that is over', { exp: SECOND - 6 }],
    ['a time that has not come', { nbf: SECOND + 6 }],
    ['a subject that is no person', { sub: 'f3b1c2d4-0000' }],
    ['a subject of another kind', { sub: PERSON.replace('per', 'org') }],
  ])('of %s is refused', async (_what, claims) => {
    expect(await outcome(await token({ claims }))).toBe('access.token_invalid');
  });

  it.each(['exp', 'sub', 'iss', 'aud'])('without %s is refused', async (claim) => {
    expect(await outcome(await token({ claims: { [claim]: undefined } }))).toBe('access.token_invalid');
  });

  it('is judged by its end to the second, with five seconds of patience', async () => {
    const at = async (exp: number) => outcome(await token({ claims: { exp: SECOND + exp } }));
    expect([await at(-4), await at(-5)]).toEqual([PERSON, 'access.token_invalid']);
  });

  it('signed by somebody else, or with an unknown key, is refused', async () => {
    expect(await outcome(await token({ key: theirs.privateKey }))).toBe('access.token_invalid');
    expect(await outcome(await token({ header: { kid: '../../k1' } }))).toBe('access.token_invalid');
    const pointing = { jku: 'https://elsewhere.example/keys', jwk: await exportJWK(ours.publicKey) };
    expect(await outcome(await token({ key: theirs.privateKey, header: pointing }))).toBe('access.token_invalid');
  });

  it('with another algorithm is refused: none, our public key as a secret, another RSA', async () => {
    const unsigned = new UnsecuredJWT({ sub: PERSON, iss: ISSUER, aud: AUDIENCE, exp: SECOND + 60 }).encode();
    expect(await outcome(unsigned)).toBe('access.token_invalid');
    const [, body = ''] = (await token()).split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'k1' })).toString('base64url');
    const mac = createHmac('sha256', await exportSPKI(ours.publicKey))
      .update(`${head}.${body}`)
      .digest('base64url');
    expect(await outcome(`${head}.${body}.${mac}`)).toBe('access.token_invalid');
    const ps256 = await generateKeyPair('PS256');
    expect(await outcome(await token({ header: { alg: 'PS256' }, key: ps256.privateKey }))).toBe(
      'access.token_invalid',
    );
  });

  it('tampered with, cut or huge is refused', async () => {
    const good = await token();
    const [head = '', , signature = ''] = good.split('.');
    const forged = Buffer.from(
      JSON.stringify({ sub: PERSON, iss: ISSUER, aud: AUDIENCE, exp: SECOND + 9_999 }),
    ).toString('base64url');
    const bad = [
      `${head}.${forged}.${signature}`,
      good.slice(0, -2),
      'a.b.c',
      '',
      `${head}.${'A'.repeat(1_000_000)}.${signature}`,
    ];
    expect(new Set(await Promise.all(bad.map(outcome)))).toEqual(new Set(['access.token_invalid']));
  });

  it('may name the person in a claim of its own', async () => {
    const claimed = bearerVerifier({ ...deps, personClaim: 'custom:person' });
    expect(await claimed(await token({ claims: { sub: 'machine', 'custom:person': PERSON } }))).toEqual({
      ok: true,
      value: PERSON,
    });
    expect((await claimed(await token())).ok).toBe(false);
  });

  it('is not called invalid when the keys cannot be had', async () => {
    const down = bearerVerifier({ ...deps, keys: () => Promise.reject(new TypeError('no connection')) });
    await expect(down(await token())).rejects.toThrow('no connection');
  });
});

describe("a machine's token", () => {
  const own = { aud: [], sub: 'payroll-1', client_id: 'payroll-1', scope: 'kumppanitori/machine' };

  it('names its client, with our scope and without an audience', async () => {
    expect(await outcome(await token({ claims: own }))).toBe('machine payroll-1');
    expect(await outcome(await token({ claims: { ...own, scope: 'a kumppanitori/machine b' } }))).toBe(
      'machine payroll-1',
    );
  });

  it.each<[string, JWTPayload]>([
    ['without our scope', { scope: 'openid' }],
    ['with a scope that only begins like ours', { scope: 'kumppanitori/machines' }],
    ['that somebody signed in with', { sub: PERSON }],
    ['without a client', { client_id: undefined }],
    ['of another issuer', { iss: 'https://id.example/other' }],
    ['whose time is over', { exp: SECOND - 6 }],
  ])('%s is refused', async (_, claims) => {
    expect(await outcome(await token({ claims: { ...own, ...claims } }))).toBe('access.token_invalid');
  });
});
