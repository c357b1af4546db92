import { makeRf } from '@kt/kernel';
import * as fc from 'fast-check';
import FinnishBankUtils from 'finnish-bank-utils';
import { describe, expect, it } from 'vitest';
import { claimNo, referralNo, runNo } from '../testing/samples.ts';
import {
  commitmentIdFor,
  endToEndId,
  fitsReference,
  lineIdFor,
  messageId,
  parseEndToEndId,
  parsePlace,
  paymentInfoId,
  viiteFor,
} from './payment-reference.ts';

describe('ids that follow from ids', () => {
  it('are the same every time and differ where what they name differs', () => {
    expect(lineIdFor(claimNo(1))).toBe(lineIdFor(claimNo(1)));
    expect(lineIdFor(claimNo(1))).not.toBe(lineIdFor(claimNo(2)));
    expect(commitmentIdFor(referralNo(1))).not.toBe(commitmentIdFor(referralNo(2)));
    expect(messageId(runNo(1))).not.toBe(messageId(runNo(2)));
  });

  it('fit the 35 characters a bank allows', () => {
    const texts = [messageId(runNo(1)), paymentInfoId(runNo(1), 9_999), endToEndId(lineIdFor(claimNo(1)), 9_999)];
    expect(texts.every((text) => text.length <= 35 && /^[A-Za-z0-9/\-?:().,'+]+$/.test(text))).toBe(true);
  });

  it('are read back, and nothing else is', () => {
    const line = lineIdFor(claimNo(7));
    expect(parseEndToEndId(endToEndId(line, 3))).toEqual({ line, attempt: 3 });
    for (const text of ['NOTPROVIDED', '', endToEndId(line, 0), `${endToEndId(line, 1)}x`])
      expect(parseEndToEndId(text)).toBeUndefined();
  });
});

describe('the reference of a payment', () => {
  const place = fc.record({
    runNumber: fc.integer({ min: 1, max: 999_999_999 }),
    chunk: fc.integer({ min: 0, max: 9_999 }),
    place: fc.integer({ min: 0, max: 99 }),
  });

  it('is valid, and read back however a bank writes it', () => {
    fc.assert(
      fc.property(place, (where) => {
        const viite = viiteFor(where);
        expect(FinnishBankUtils.isValidFinnishRefNumber(viite)).toBe(true);
        for (const text of [viite, viite.padStart(20, '0'), makeRf(viite), viite.replaceAll(/(.{5})/g, '$1 ')])
          expect(parsePlace(text)).toEqual(where);
      }),
    );
  });

  it('is not read from another number', () => {
    expect(parsePlace('1232')).toBeUndefined();
    expect(parsePlace('not a reference')).toBeUndefined();
    expect([fitsReference(9_999), fitsReference(10_000)]).toEqual([true, false]);
  });
});
