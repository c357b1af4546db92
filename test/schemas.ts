/**
 * Holds bank files against the official ISO 20022 schemas that lie beside the repository: what our own writer makes, and
 * the statements that tests and the local bank write. Schemas are not copied in; without them only the checks that need
 * none are run. Each refusal is tried too, so that a validator that accepts everything fails here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cents, instant, localDate, makeRf, makeViite } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { writeStatement } from '@kt/local-platform/bank/write-statement.ts';
import { type PaymentOrder, type TransferGroup, writePain001 } from '@kt/settlement/formats/pain001.ts';
import { aStatement, type CamtVersion } from '@kt/settlement/testing/a-statement.ts';
import { gathered } from '@kt/settlement/testing/gathered.ts';
import { OTHER_IBAN, PAYEE, PAYER } from '@kt/settlement/testing/samples.ts';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const SCHEMAS = join(import.meta.dirname, '..', '..', 'shared', 'schemas', 'iso20022');

const { authority: _authority, ...payer } = PAYER;
const ORDER: PaymentOrder = {
  messageId: 'KT0000000000000000000000000N',
  createdAt: instant('2026-03-02T09:30:00.000Z'),
  payer,
  payOn: localDate('2026-03-03'),
  count: 3,
  cents: cents(600_000),
};
const GROUPS: readonly TransferGroup[] = [
  {
    id: 'KT-0001',
    transfers: [
      { endToEndId: 'E-1', cents: cents(100_000), payee: PAYEE, remittance: { reference: makeViite(1_000_001) } },
      { endToEndId: 'E-2', cents: cents(200_000), payee: PAYEE, remittance: { reference: makeRf('KT1000001') } },
    ],
  },
  {
    id: 'KT-0002',
    transfers: [
      {
        endToEndId: 'E-3',
        cents: cents(300_000),
        payee: { name: 'Österbottens <Stig> & Väg rf', iban: OTHER_IBAN },
        remittance: { text: 'Tulospalkkio 3/2026' },
      },
    ],
  },
];

async function* each<T>(items: readonly T[]): AsyncGenerator<T, void> {
  for (const item of items) yield await Promise.resolve(item);
}
const paymentOrder = async (): Promise<string> => (await gathered(writePain001(ORDER, each(GROUPS)))).join('');

const ENTRY = { cents: cents(188_250), archiveId: 'A1', endToEndId: 'E-1', reference: '00000000000010000017' };
const statement = (version: CamtVersion): string =>
  aStatement({
    version,
    entries: [
      { ...ENTRY, name: PAYEE.name, iban: PAYEE.iban },
      { ...ENTRY, status: 'PDNG', archiveId: 'A2' },
      { ...ENTRY, sign: 'CRDT', returnCode: 'AC04', archiveId: 'A3' },
      { cents: cents(500), isBatch: true },
    ],
  });
const localStatement = async (): Promise<string> =>
  writeStatement({
    orders: [readOrder(await paymentOrder())],
    iban: PAYER.iban,
    openingCents: 10_000_000,
    day: localDate('2026-03-05'),
    at: instant('2026-03-05T18:00:00.000Z'),
    number: 1,
  });

const tally = { passed: 0, failed: 0 };
const check = (title: string, problem: string | undefined): void => {
  tally[problem === undefined ? 'passed' : 'failed'] += 1;
  console.log(`${problem === undefined ? 'ok  ' : 'FAIL'} ${title}${problem === undefined ? '' : `: ${problem}`}`);
};

/** What the schema says against a text; `undefined` when it is valid. */
const complaint = (schema: string, text: string): string | undefined => {
  const xsd = XmlDocument.fromString(readFileSync(join(SCHEMAS, `${schema}.xsd`), 'utf8'));
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : 'not valid';
  } finally {
    document.dispose();
    validator.dispose();
    xsd.dispose();
  }
};

const against = (schema: string, title: string, valid: string, broken: string): void => {
  if (!existsSync(join(SCHEMAS, `${schema}.xsd`))) {
    console.log(`     ${schema}: schema not here, ${title} not held against it`);
    return;
  }
  check(`${title} is valid by ${schema}`, complaint(schema, valid));
  const refused = complaint(schema, broken) !== undefined;
  check(`${title} with a fault is refused by ${schema}`, refused ? undefined : 'the fault was not seen');
};

const order = await paymentOrder();
const read = readOrder(order);
check(
  'a bank reads the payment order as it was meant',
  read.transfers.map((one) => one.cents).join() === '100000,200000,300000' ? undefined : 'other amounts',
);
check(
  'the payment order names its version',
  order.includes('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09') ? undefined : 'no namespace',
);
check(
  'the payment order escapes what XML keeps for itself',
  order.includes('Österbottens Stig Väg rf') ? undefined : 'signs were left in a name',
);
against('pain.001.001.09', 'the payment order', order, order.replace('<ChrgBr>SLEV</ChrgBr>', '<ChrgBr>FREE</ChrgBr>'));
for (const version of ['02', '08'] as const) {
  const text = statement(version);
  const broken = text.replace('<CdtDbtInd>DBIT</CdtDbtInd>', '<CdtDbtInd>OUT</CdtDbtInd>');
  against(`camt.053.001.${version}`, `a test statement of version ${version}`, text, broken);
}
const local = await localStatement();
against(
  'camt.053.001.08',
  'the local bank’s statement',
  local,
  local.replace('<Bal>', '<Balance>').replace('</Bal>', '</Balance>'),
);

process.exitCode = tally.failed > 0 ? 1 : 0;
console.log(`${String(tally.passed)} passed, ${String(tally.failed)} failed`);
