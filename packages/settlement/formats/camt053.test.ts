import { cents } from '@kt/kernel';
import { sha256 } from '@kt/platform/db/canonical.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankEntry } from '../domain/bank-entry.ts';
import type { ByteSource, FilePart } from '../domain/statement-file.ts';
import { aFile, aStatement, type ToldEntry } from '../testing/a-statement.ts';
import { PAYEE, PAYER } from '../testing/samples.ts';
import { readCamt053 } from './camt053.ts';

const read = async (source: ByteSource | string): Promise<readonly FilePart[]> => {
  const parts: FilePart[] = [];
  for await (const part of readCamt053(typeof source === 'string' ? aFile(source) : source, sha256)) parts.push(part);
  return parts;
};
const entriesIn = (parts: readonly FilePart[]) => parts.flatMap((part) => (part.is === 'entry' ? [part.entry] : []));
const refusalIn = (parts: readonly FilePart[]) => parts.flatMap((part) => (part.is === 'refused' ? [part.error] : []));

const PAYMENT: ToldEntry = {
  cents: cents(188_250),
  archiveId: '2603055A1B2C3D',
  endToEndId: '0000000000000000000000000C-1',
  reference: '00000000000010001002',
  name: PAYEE.name,
  iban: PAYEE.iban,
};

describe('a statement file', () => {
  it.each(['02', '08'] as const)('of version %s tells its payments', async (version) => {
    const [entry] = entriesIn(await read(aStatement({ version, entries: [PAYMENT] })));
    const expected: Omit<BankEntry, 'key'> = {
      sign: 'debit',
      cents: cents(188_250),
      currency: 'EUR',
      status: 'booked',
      on: '2026-03-05' as BankEntry['on'],
      reversal: false,
      endToEndId: PAYMENT.endToEndId ?? '',
      reference: PAYMENT.reference ?? '',
      archiveId: PAYMENT.archiveId ?? '',
      counterparty: { name: PAYEE.name, iban: PAYEE.iban },
    };
    expect(entry).toMatchObject(expected);
  });

  it('has the same entries under both versions, so that a statement fetched twice is known', async () => {
    const keys = async (version: '02' | '08') => entriesIn(await read(aStatement({ version, entries: [PAYMENT] })));
    expect((await keys('02'))[0]?.key).toBe((await keys('08'))[0]?.key);
  });

  it('tells heads and balances, and a digest of what it said', async () => {
    const parts = await read(aStatement({ entries: [PAYMENT], openingCents: cents(200_000) }));
    expect(parts[0]).toEqual({ is: 'statement', bankId: 'STM-2026-0001', iban: PAYER.iban });
    expect(parts.at(-2)).toEqual({
      is: 'statement_end',
      entries: 1,
      movementCents: -188_250,
      openingCents: 200_000,
      closingCents: 11_750,
    });
    expect(parts.at(-1)).toMatchObject({ is: 'end', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('says the same wherever its bytes are cut', async () => {
    const text = aStatement({ entries: [PAYMENT, { cents: cents(1), name: 'Närpiön Työ ry' }] });
    const whole = await read(aFile(text, text.length * 2));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 97 }), async (size) => {
        expect(await read(aFile(text, size))).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps two equal payments of one day apart, with and without archive numbers', async () => {
    const { archiveId: _archiveId, ...plain } = PAYMENT;
    const keys = entriesIn(await read(aStatement({ entries: [plain, plain] }))).map((entry) => entry.key);
    expect(new Set(keys).size).toBe(2);
  });

  it('in ISO-8859-15 is read as declared', async () => {
    const text = aStatement({ entries: [{ ...PAYMENT, name: 'Närpiö' }] }).replace('UTF-8', 'ISO-8859-15');
    const bytes = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    const [entry] = entriesIn(
      await read(async function* () {
        yield await Promise.resolve(bytes);
      }),
    );
    expect(entry).toMatchObject({ counterparty: { name: 'Närpiö' } });
  });

  it('reads amounts as written, and calls broken ones unreadable without stopping', async () => {
    const texts = ['72.0', '12345.6', '1371.13', '0.01', '10.005', '1e3', '-5.00', 'NaN'];
    const entries = entriesIn(
      await read(aStatement({ entries: texts.map((amountText) => ({ ...PAYMENT, amountText })) })),
    );
    const shown = entries.map((entry) => ('unreadable' in entry ? entry.unreadable : entry.cents));
    expect(shown).toEqual([7_200, 1_234_560, 137_113, 1, 'amount', 'amount', 'amount', 'amount']);
  });

  it('takes an entry of several payments apart when their sums add up', async () => {
    const two = (first: string, second: string): string =>
      aStatement({ entries: [{ ...PAYMENT, cents: cents(3_000) }] }).replace(
        /<TxDtls>.*<\/TxDtls>/s,
        [first, second]
          .map(
            (amount, n) =>
              `<TxDtls><Refs><EndToEndId>E${String(n)}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`,
          )
          .join(''),
      );
    expect(entriesIn(await read(two('10.00', '20.00')))).toMatchObject([
      { endToEndId: 'E0', cents: 1_000 },
      { endToEndId: 'E1', cents: 2_000 },
    ]);
    const wrong = entriesIn(await read(two('10.00', '20.01')));
    expect(wrong).toMatchObject([{ unreadable: 'amount' }, { unreadable: 'amount' }]);
  });

  it('does not add up what no account moves: such an entry is unreadable, every part of it', async () => {
    const part = '<TxDtls><Amt Ccy="EUR">10000000000.00</Amt></TxDtls>';
    const text = aStatement({ entries: [PAYMENT] }).replace(/<TxDtls>.*<\/TxDtls>/s, part.repeat(9_100));
    const entries = entriesIn(await read(text));
    expect(entries).toHaveLength(9_100);
    expect(new Set(entries.map((entry) => 'unreadable' in entry && entry.unreadable))).toEqual(new Set(['amount']));
  });

  it('marks returns, reversals, pending entries and batches', async () => {
    const entries = entriesIn(
      await read(
        aStatement({
          entries: [
            { ...PAYMENT, sign: 'CRDT', returnCode: 'AC04' },
            { ...PAYMENT, sign: 'CRDT', isReversal: true },
            { ...PAYMENT, status: 'PDNG' },
            { cents: cents(500), isBatch: true },
          ],
        }),
      ),
    );
    expect(entries).toMatchObject([
      { sign: 'credit', returnCode: 'AC04' },
      { reversal: true },
      { status: 'pending' },
      { batch: true },
    ]);
  });
});

const GOOD = aStatement({ entries: [PAYMENT] });
const inDocument = (text: string): string => GOOD.replace('<BkToCstmrStmt>', `<BkToCstmrStmt>${text}`);
const BOMB = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

describe('a malicious or broken file', () => {
  it.each([
    ['a document type', GOOD.replace('<Document', `${BOMB}<Document`), 'doctype'],
    ['a document type that never ends', `<?xml version="1.0"?><!DOCTYPE l [${'<!-- -->'.repeat(9_000)}`, 'doctype'],
    ['an unknown entity', inDocument('<A>&haha;</A>'), 'entity'],
    ['elements 40 deep', inDocument('<A>'.repeat(40)), 'depth'],
    ['200 000 elements deep', inDocument('<A>'.repeat(200_000)), 'depth'],
    [
      '65 attributes',
      inDocument(`<A ${Array.from({ length: 65 }, (_, n) => `a${String(n)}="1"`).join(' ')}/>`),
      'attributes',
    ],
    [
      '200 000 attributes',
      inDocument(`<A ${Array.from({ length: 200_000 }, (_, n) => `a${String(n)}="1"`).join(' ')}/>`),
      'attributes',
    ],
    ['endless text', inDocument(`<A>${'x'.repeat(20_000)}</A>`), 'text'],
    ['an encoding no bank sends', GOOD.replace('UTF-8', 'UTF-7'), 'encoding'],
  ])('with %s is refused', async (_, text, why) => {
    expect(refusalIn(await read(text))).toEqual([{ code: 'settlement.xml_refused', why }]);
  });

  it('of too many bytes is refused before it is read to its end', async () => {
    let pulled = 0;
    const endless: ByteSource = async function* () {
      for (;;) {
        pulled += 1;
        yield await Promise.resolve(new TextEncoder().encode(pulled === 1 ? GOOD.slice(0, 400) : ' '.repeat(65_536)));
      }
    };
    const limits = { bytes: 1_000_000, depth: 32, attributes: 64, text: 100_000_000 };
    const parts: FilePart[] = [];
    for await (const part of readCamt053(endless, sha256, limits)) parts.push(part);
    expect(refusalIn(parts)).toEqual([{ code: 'settlement.xml_refused', why: 'size' }]);
    expect(pulled).toBeLessThan(20);
  });

  it('in UTF-16 or with bytes that are no UTF-8 is refused', async () => {
    const raw = (...bytes: number[]): ByteSource =>
      async function* () {
        yield await Promise.resolve(Uint8Array.from(bytes));
      };
    const encoding = { code: 'settlement.xml_refused', why: 'encoding' };
    expect(refusalIn(await read(raw(0xff, 0xfe, 0x3c, 0)))).toEqual([encoding]);
    expect(refusalIn(await read(raw(0x3c, 0xc3, 0x28)))).toEqual([encoding]);
  });

  it.each([
    ['cut off', GOOD.slice(0, -60)],
    ['with a tag left open', GOOD.replace('</Ntry>', '')],
    ['with text after its end', `${GOOD}<More/>`],
  ])('%s is malformed', async (_, text) => {
    expect(refusalIn(await read(text))).toMatchObject([{ code: 'settlement.xml_malformed' }]);
  });

  it.each([
    ['a payment order', GOOD.replaceAll('camt.053.001.08', 'pain.001.001.09')],
    ['a notification', GOOD.replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')],
    ['another document', '<Document/>'],
    ['nothing', ''],
  ])('that is %s is no statement', async (_, text) => {
    const [refusal] = refusalIn(await read(text));
    expect(['settlement.not_camt053', 'settlement.xml_malformed']).toContain(refusal?.code);
  });
});

it('10 000 entries stream by, every one of them, without a tree', async () => {
  const [head = '', tail = ''] = aStatement({ entries: [PAYMENT] }).split(/<Ntry>.*<\/Ntry>/s);
  const one = /<Ntry>.*<\/Ntry>/s.exec(GOOD)?.[0] ?? '';
  const source: ByteSource = async function* () {
    const encoder = new TextEncoder();
    yield await Promise.resolve(encoder.encode(head));
    for (let n = 0; n < 10_000; n += 1) yield encoder.encode(one.replaceAll('2603055A1B2C3D', `A${String(n)}`));
    yield encoder.encode(tail);
  };
  let entries = 0;
  const keys = new Set<string>();
  for await (const part of readCamt053(source, sha256)) {
    if (part.is !== 'entry') continue;
    entries += 1;
    keys.add(part.entry.key);
  }
  expect([entries, keys.size]).toEqual([10_000, 10_000]);
}, 120_000);
