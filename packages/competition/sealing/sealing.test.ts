import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelope, TENDER_FORMAT } from '../domain/envelope.ts';
import { sealedInFirstFormat } from '../testing/first-format.ts';
import { openWithNode } from '../testing/node-hpke.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { sealingAad, sealingInfo } from './binding.ts';
import { generateKeyPair } from './key-pair.ts';
import { envelopeOpener, openEnvelope } from './open.ts';
import { PADDING_STEP, unpad } from './padding.ts';
import { sealTender } from './seal.ts';

const binding = { competition: 'cmp_01J00000000000000000000000', pseudonym: 'ab'.repeat(32), version: 2 };
const tender = { prices: { start: 45_000 }, answers: { method: 'Vertaisohjausta ja työvalmennusta – på två språk' } };
const unreadable = { ok: false, error: { code: 'competition.envelope_unreadable' } };

const sealed = async (publicKey: string, content: unknown = tender): Promise<Envelope> => {
  const result = await sealTender(publicKey, content, binding);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array();
const flipped = (text: string): string => {
  const bytes = bytesOf(text);
  return toBase64url(bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte)));
};

describe('sealing', () => {
  it('round-trips any JSON', async () => {
    const { publicKey, privateKey } = await generateKeyPair();
    const open = await envelopeOpener(privateKey);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
        expect(await open(await sealed(publicKey, value), binding)).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is read by a second implementation of RFC 9180', async () => {
    const { publicKey, privateKey } = await generateKeyPair();
    const { enc, ciphertext } = await sealed(publicKey);
    const message = { enc: bytesOf(enc), ciphertext: bytesOf(ciphertext) };
    const plain = openWithNode(privateKey, message, sealingInfo(), sealingAad(TENDER_FORMAT, binding));
    expect(unpad(Uint8Array.from(plain).buffer)).toEqual(tender);
  });

  it('never gives the same envelope twice', async () => {
    const { publicKey } = await generateKeyPair();
    const [one, two] = [await sealed(publicKey), await sealed(publicKey)];
    expect(one.ciphertext).not.toBe(two.ciphertext);
    expect(one.enc).not.toBe(two.enc);
  });

  it('hides the length within a step', async () => {
    const { publicKey } = await generateKeyPair();
    const sizes = await Promise.all(
      ['', 'x'.repeat(900)].map(async (text) => (await sealed(publicKey, { text })).ciphertext.length),
    );
    expect(sizes[0]).toBe(sizes[1]);
    const long = await sealed(publicKey, { text: 'x'.repeat(PADDING_STEP) });
    expect(long.ciphertext.length).toBeGreaterThan(sizes[0] ?? Infinity);
  });

  it('refuses another key', async () => {
    const [own, other] = [await generateKeyPair(), await generateKeyPair()];
    expect(await openEnvelope(other.privateKey, await sealed(own.publicKey), binding)).toEqual(unreadable);
  });

  it.each([
    ['another competition', { competition: 'cmp_01J00000000000000000000001' }],
    ['a lot that it was not sealed for', { lot: 'north' }],
    ['another bidder', { pseudonym: 'cd'.repeat(32) }],
    ['a later version', { version: 3 }],
    ['an earlier version', { version: 1 }],
  ])('refuses %s', async (_, moved) => {
    const { publicKey, privateKey } = await generateKeyPair();
    const envelope = await sealed(publicKey);
    expect((await openEnvelope(privateKey, envelope, binding)).ok).toBe(true);
    expect(await openEnvelope(privateKey, envelope, { ...binding, ...moved })).toEqual(unreadable);
  });

  it.each([0, 1, 3])('refuses to be read in format %i', async (format) => {
    const { publicKey, privateKey } = await generateKeyPair();
    expect(await openEnvelope(privateKey, { ...(await sealed(publicKey)), format }, binding)).toEqual(unreadable);
  });

  it('still reads the first format, which bound the competition alone', async () => {
    const { publicKey, privateKey } = await generateKeyPair();
    const envelope = await sealedInFirstFormat(publicKey, tender, binding);
    expect(await openEnvelope(privateKey, envelope, binding)).toEqual({ ok: true, value: tender });
    const elsewhere = { ...binding, competition: 'cmp_01J00000000000000000000001' };
    expect(await openEnvelope(privateKey, envelope, elsewhere)).toEqual(unreadable);
    expect(await openEnvelope(privateKey, { ...envelope, format: TENDER_FORMAT }, binding)).toEqual(unreadable);
  });

  it.each(['enc', 'ciphertext'] as const)('refuses a changed %s', async (part) => {
    const { publicKey, privateKey } = await generateKeyPair();
    const envelope = await sealed(publicKey);
    expect(await openEnvelope(privateKey, { ...envelope, [part]: flipped(envelope[part]) }, binding)).toEqual(
      unreadable,
    );
    expect(await openEnvelope(privateKey, { ...envelope, [part]: '' }, binding)).toEqual(unreadable);
    expect(await openEnvelope(privateKey, { ...envelope, [part]: 'no base64!' }, binding)).toEqual(unreadable);
  });

  it('says when the public key is none', async () => {
    for (const key of ['', 'abc', 'äö', toBase64url(new Uint8Array(31)), toBase64url(new Uint8Array(32))]) {
      expect(await sealTender(key, tender, binding)).toEqual({
        ok: false,
        error: { code: 'competition.public_key_unusable' },
      });
    }
  });
});

describe('base64url', () => {
  it('round-trips any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });
});
