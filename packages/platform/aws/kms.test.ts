import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifySignature } from '../ports/signer.ts';
import { type KmsStandIn, kmsStandIn } from '../testing/cloud/kms.ts';
import { derivedCustody, derivedKey, kmsCustody, kmsPublicKey, kmsSigner } from './kms.ts';
import { Outage } from './outage.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('KMS over the wire', () => {
  let stand: KmsStandIn;
  let kms: KMSClient;
  beforeAll(async () => {
    stand = await kmsStandIn();
    kms = new KMSClient({
      endpoint: stand.endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'loopback', secretAccessKey: 'loopback' },
      maxAttempts: 1,
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    });
  });
  afterEach(() => {
    stand.trouble(undefined);
  });
  afterAll(() => stand.close());

  it('wraps under the key and the context named, and unwraps for the same context only', async () => {
    const custody = kmsCustody(kms, 'custody-key');
    const wrapped = await custody.wrap(bytes('private half'), { competition: 'cmp_A' });
    expect(Buffer.from(wrapped).toString('utf8')).not.toContain('private half');
    expect(await custody.unwrap(wrapped, { competition: 'cmp_A' })).toEqual(bytes('private half'));
    await expect(custody.unwrap(wrapped, { competition: 'cmp_B' })).rejects.toThrow(Outage);
    expect(stand.calls).toEqual([
      { action: 'Encrypt', keyId: 'custody-key', context: { competition: 'cmp_A' } },
      { action: 'Decrypt', keyId: 'custody-key', context: { competition: 'cmp_A' } },
      { action: 'Decrypt', keyId: 'custody-key', context: { competition: 'cmp_B' } },
    ]);
  });

  it('signs as a key in a file does: anybody verifies with the published half', async () => {
    const signer = kmsSigner(kms, 'signing-key');
    const signature = await signer.sign('a receipt, åäö');
    const pem = await kmsPublicKey(kms, 'signing-key').publicKey();
    expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n[\w+/=]+\n-----END PUBLIC KEY-----\n$/);
    expect(verifySignature(pem, 'a receipt, åäö', signature)).toBe(true);
    expect(verifySignature(pem, 'another receipt', signature)).toBe(false);
  });

  it('asks for the public half once', async () => {
    const signer = kmsPublicKey(kms, 'signing-key');
    const before = stand.calls.length;
    await signer.publicKey();
    await signer.publicKey();
    expect(stand.calls.slice(before).map(({ action }) => action)).toEqual(['GetPublicKey']);
  });

  it('derives the same key for a purpose every time, another for another purpose or key', async () => {
    const [one, again, other, foreign] = await Promise.all([
      derivedKey(kms, 'mac-key', 'cursors'),
      derivedKey(kms, 'mac-key', 'cursors'),
      derivedKey(kms, 'mac-key', 'pseudonyms'),
      derivedKey(kms, 'other-key', 'cursors'),
    ]);
    expect(one).toHaveLength(32);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(foreign).not.toEqual(one);
  });

  it("keeps drafts without a call to decrypt, and opens no other organisation's", async () => {
    const before = stand.calls.length;
    const custody = derivedCustody(kms, 'draft-key');
    const wrapped = await custody.wrap(bytes('data key'), { purpose: 'tender_draft', organisation: 'org_A' });
    const mine = await custody.unwrap(wrapped, { organisation: 'org_A', purpose: 'tender_draft' });
    expect(Buffer.from(mine).toString('utf8')).toBe('data key');
    const foreign = custody.unwrap(wrapped, { purpose: 'tender_draft', organisation: 'org_B' });
    await expect(foreign).rejects.toThrow();
    expect(new Set(stand.calls.slice(before).map(({ action }) => action))).toEqual(new Set(['GenerateMac']));
  });

  it.each([
    ['never answers', 'silence' as const],
    ['fails', { status: 500, body: '{"__type":"KMSInternalException"}' }],
    ['refuses', { status: 400, body: '{"__type":"AccessDeniedException"}' }],
    ['answers something else', { status: 200, body: '{}' }],
  ])('is an outage when it %s', async (_what, trouble) => {
    stand.trouble(trouble);
    const calls = [
      () => kmsCustody(kms, 'k').wrap(bytes('x'), {}),
      () => kmsCustody(kms, 'k').unwrap(bytes('x'), {}),
      () => kmsSigner(kms, 'k').sign('x'),
      () => kmsPublicKey(kms, 'k').publicKey(),
      () => derivedKey(kms, 'k', 'x'),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow(Outage);
  });
});
