import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCE, type IssuerStandIn, issuerStandIn } from '../testing/cloud/issuer.ts';
import { machineTokens } from './machine-tokens.ts';
import { Outage } from './outage.ts';

const PERSON = 'per_00000000000000000000000001';

describe('the tokens of machines', () => {
  let stand: IssuerStandIn;
  beforeAll(async () => {
    stand = await issuerStandIn();
  });
  afterEach(() => {
    stand.trouble(undefined);
  });
  afterAll(() => stand.close());

  const verifier = (PERSON_CLAIM = 'sub') => machineTokens({ ISSUER: stand.issuer, AUDIENCE, PERSON_CLAIM });

  it('are verified by the keys of the issuer, which are asked for once', async () => {
    const before = stand.asked.length;
    const verify = verifier();
    for (let n = 0; n < 3; n += 1) expect(await verify(await stand.token(PERSON))).toEqual({ ok: true, value: PERSON });
    expect(stand.asked.slice(before).map(({ path }) => path)).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('name the person by the claim that holds our id', async () => {
    const verify = verifier('custom:person');
    expect(await verify(await stand.token('someone', { 'custom:person': PERSON }))).toEqual({
      ok: true,
      value: PERSON,
    });
    expect((await verify(await stand.token('someone'))).ok).toBe(false);
  });

  it.each([
    ['fails', { status: 500, body: '' }],
    ['answers something else', { status: 200, body: '{}' }],
    [
      'speaks for another issuer',
      { status: 200, body: '{"issuer":"https://a.example","jwks_uri":"https://a.example/k"}' },
    ],
  ])('are an outage while discovery %s, and are verified afterwards', async (_what, trouble) => {
    const verify = verifier();
    const token = await stand.token(PERSON);
    stand.trouble(trouble);
    await expect(verify(token)).rejects.toThrow(Outage);
    stand.trouble(undefined);
    expect((await verify(token)).ok).toBe(true);
  });
});
