import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { findings, receiptIn } from './presenter.ts';
import { ownTools } from './tools.ts';

const words = wordsInTest();
const RECEIPT = {
  competition: `cmp_${'0'.repeat(26)}`,
  hash: 'ab'.repeat(32),
  at: '2026-02-17T09:30:00.000Z',
  signature: 'c2lnbmF0dXJl',
};

describe('what is pasted', () => {
  it('is a receipt, or nothing', () => {
    expect(receiptIn(JSON.stringify(RECEIPT))).toEqual(RECEIPT);
    for (const text of ['', 'hei', '{}', '[]', JSON.stringify({ ...RECEIPT, hash: 'short' })])
      expect(receiptIn(text)).toBeUndefined();
  });
});

describe('what is found', () => {
  const keys = (checked: Parameters<typeof findings>[0]) =>
    findings(checked, words).map(({ key, tone }) => [key, tone]);

  it('is told in the order in which it is asked', () => {
    expect(keys({ signature: 'right', envelope: 'valid', proof: 'right' })).toEqual([
      ['signature', 'success'],
      ['envelope', 'success'],
      ['proof', 'success'],
    ]);
  });

  it('ends with a signature that is wrong', () => {
    expect(keys({ signature: 'wrong', envelope: 'valid', proof: 'right' })).toEqual([['signature', 'error']]);
  });

  it('has no proof where nothing was opened', () => {
    expect(keys({ signature: 'right', envelope: 'waiting', proof: 'none' }).map(([key]) => key)).toEqual([
      'signature',
      'envelope',
    ]);
  });

  it('says why a tender does not count', () => {
    const [, envelope] = findings(
      { signature: 'right', envelope: 'invalid', reason: 'over_cap', proof: 'withheld' },
      words,
    );
    expect(envelope?.says).toEqual([words.t('verify.receipt.envelope.invalid_says'), words.t('invalidity.over_cap')]);
  });
});

describe('the browser’s own tools', () => {
  it('know a right signature from a wrong one, and what is none', async () => {
    const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const der = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
    const pem = `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PUBLIC KEY-----\n`;
    const bytes = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode('kuitti')));
    const signature = btoa(String.fromCharCode(...bytes));
    expect(await ownTools.isSigned(pem, 'kuitti', signature)).toBe(true);
    expect(await ownTools.isSigned(pem, 'kvitto', signature)).toBe(false);
    expect(await ownTools.isSigned(pem, 'kuitti', 'ei ole base64!')).toBe(false);
    expect(await ownTools.isSigned('no key', 'kuitti', signature)).toBeUndefined();
  });
});
