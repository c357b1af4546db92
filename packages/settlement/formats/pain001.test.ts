import { cents, instant, localDate, makeRf, makeViite, sum } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered } from '../testing/gathered.ts';
import { OTHER_IBAN, PAYEE, PAYER } from '../testing/samples.ts';
import { parseAmount, showAmount } from './amount.ts';
import { type CreditTransfer, type PaymentOrder, type TransferGroup, writePain001 } from './pain001.ts';
import { sepaText } from './sepa-text.ts';

const { authority: _authority, ...payer } = PAYER;
const transfer = (n: number, changes: Partial<CreditTransfer> = {}): CreditTransfer => ({
  endToEndId: `E2E-${String(n)}`,
  cents: cents(188_250 + n),
  payee: { name: PAYEE.name, iban: PAYEE.iban },
  remittance: { reference: makeViite(1_000_000 + n) },
  ...changes,
});
const GROUPS: readonly TransferGroup[] = [
  { id: 'G-0001', transfers: [transfer(1), transfer(2)] },
  { id: 'G-0002', transfers: [transfer(3)] },
];
const ALL = GROUPS.flatMap((group) => group.transfers);
const ORDER: PaymentOrder = {
  messageId: 'KT0000000000000000000000000N',
  createdAt: instant('2026-03-02T09:30:00.123Z'),
  payer,
  payOn: localDate('2026-03-03'),
  count: ALL.length,
  cents: sum(ALL.map((one) => one.cents)),
};

const written = async (order: PaymentOrder, groups: readonly TransferGroup[]): Promise<string> => {
  const source = (async function* () {
    for (const group of groups) yield await Promise.resolve(group);
  })();
  return (await gathered(writePain001(order, source))).join('');
};
const one = (changes: Partial<CreditTransfer>): Promise<string> =>
  written(ORDER, [{ id: 'G', transfers: [transfer(1, changes)] }]);
const all = (text: string, tag: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, value = '']) => value);

describe('a payment file', () => {
  it('is read by a bank as it was meant', async () => {
    const order = readOrder(await written(ORDER, GROUPS));
    expect(order).toMatchObject({ messageId: ORDER.messageId, payerIban: PAYER.iban });
    expect(
      order.transfers.map(({ endToEndId, cents: amount, iban, name, reference }) => ({
        endToEndId,
        amount,
        iban,
        name,
        reference,
      })),
    ).toEqual(
      ALL.map((sent) => ({
        endToEndId: sent.endToEndId,
        amount: sent.cents,
        iban: sent.payee.iban,
        name: sent.payee.name,
        reference: 'reference' in sent.remittance ? sent.remittance.reference : '',
      })),
    );
  });

  it('follows the order of elements that the message demands', async () => {
    const text = await written(ORDER, GROUPS);
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(text).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"');
    const order = [
      'GrpHdr',
      'PmtInf',
      'PmtInfId',
      'PmtMtd',
      'BtchBookg',
      'PmtTpInf',
      'ReqdExctnDt',
      'Dbtr',
      'DbtrAcct',
    ];
    const rest = ['DbtrAgt', 'ChrgBr', 'CdtTrfTxInf', 'PmtId', 'InstdAmt', 'Cdtr', 'CdtrAcct', 'RmtInf'];
    const places = [...order, ...rest].map((tag) => text.search(new RegExp(`<${tag}[ >]`)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(text.trimEnd().endsWith('</CstmrCdtTrfInitn></Document>')).toBe(true);
  });

  it('counts and sums in its header and in every group', async () => {
    const text = await written(ORDER, GROUPS);
    expect(all(text, 'NbOfTxs')).toEqual(['3', '2', '1']);
    expect(all(text, 'CtrlSum')).toEqual(['5647.56', '3765.03', '1882.53']);
    expect(all(text, 'InstdAmt')).toEqual(['1882.51', '1882.52', '1882.53']);
  });

  it('keeps SEPA’s rules: euros, shared charges, IBAN only, a date', async () => {
    const text = await written(ORDER, GROUPS);
    expect(new Set(all(text, 'ChrgBr'))).toEqual(new Set(['SLEV']));
    expect(text.match(/Ccy="(\w+)"/g)?.every((ccy) => ccy === 'Ccy="EUR"')).toBe(true);
    expect(all(text, 'CreDtTm')).toEqual(['2026-03-02T09:30:00Z']);
    expect(text).toContain('<ReqdExctnDt><Dt>2026-03-03</Dt></ReqdExctnDt>');
    expect(text).not.toMatch(/BIC|PstlAdr/);
    expect([...all(text, 'EndToEndId'), ...all(text, 'MsgId')].every((id) => id.length <= 35)).toBe(true);
  });

  it('names the payer by its bank’s customer id, or by its business id', async () => {
    const { bankCustomerId: _id, ...plain } = payer;
    expect(await written(ORDER, GROUPS)).toContain('<Id>00020960260</Id><SchmeNm><Cd>BANK</Cd></SchmeNm>');
    expect(await written({ ...ORDER, payer: plain }, GROUPS)).toContain(
      '<Id>02096026</Id><SchmeNm><Cd>TXID</Cd></SchmeNm>',
    );
  });

  it('gives a Finnish reference plainly, an international one with its issuer, a text as text', async () => {
    const viite = makeViite(12_345);
    expect(await one({ remittance: { reference: viite } })).toContain(
      `<CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${viite}</Ref></CdtrRefInf>`,
    );
    const rf = makeRf(viite);
    expect(await one({ remittance: { reference: rf } })).toContain(
      `<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>ISO</Issr></Tp><Ref>${rf}</Ref>`,
    );
    expect(await one({ remittance: { text: 'Tulos 3/2026' } })).toContain(
      '<RmtInf><Ustrd>Tulos 3/2026</Ustrd></RmtInf>',
    );
  });

  it('is the same to the byte each time', async () => {
    expect(await written(ORDER, GROUPS)).toBe(await written(ORDER, GROUPS));
  });

  it('stays well-formed whatever a provider is called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (name) => {
        const order = readOrder(await one({ payee: { name, iban: OTHER_IBAN } }));
        expect(order.transfers[0]?.iban).toBe(OTHER_IBAN);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('a name as banks take it', () => {
  it.each([
    ['Närpiön Työllistämisyhdistys ry', 'Närpiön Työllistämisyhdistys ry'],
    ['Åbo & <Vasa> "stöd" rf', 'Åbo Vasa stöd rf'],
    ['Café Señorita', 'Cafe Senorita'],
    ['\u0000\u0007', '-'],
    ['x'.repeat(80), 'x'.repeat(70)],
  ])('%j is %j', (name, shown) => {
    expect(sepaText(name, 70)).toBe(shown);
  });
});

it('amounts are written and read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }).map(cents), (amount) => {
      expect(parseAmount(showAmount(amount))).toBe(amount);
    }),
  );
});
