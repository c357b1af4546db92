import { type Cents, type Instant, type LocalDate, parseRf, type Reference, sum } from '@kt/kernel';
import { create } from 'xmlbuilder2';
import type { PayerDetails } from '../domain/payer.ts';
import { showAmount } from './amount.ts';
import { sepaText } from './sepa-text.ts';

/** What the payee gets to see: a structured reference, or a short text that names no person. */
export type Remittance = { readonly reference: Reference } | { readonly text: string };

export type CreditTransfer = {
  readonly endToEndId: string;
  readonly cents: Cents;
  readonly payee: { readonly name: string; readonly iban: string };
  readonly remittance: Remittance;
};

/** Transfers that the bank books one by one; in our files a chunk of a run. */
export type TransferGroup = { readonly id: string; readonly transfers: readonly CreditTransfer[] };

export type PaymentOrder = {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly payer: PayerDetails;
  readonly payOn: LocalDate;
  /** Number and sum of all transfers, told before the first of them. */
  readonly count: number;
  readonly cents: Cents;
};

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const NAME = 70;
const REMITTANCE = 140;
const TAIL = '</CstmrCdtTrfInitn></Document>';

const party = ({ name, yTunnus, bankCustomerId }: PayerDetails): object => ({
  Nm: sepaText(name, NAME),
  Id: {
    OrgId: {
      Othr:
        bankCustomerId === undefined
          ? { Id: yTunnus.replace('-', ''), SchmeNm: { Cd: 'TXID' } }
          : { Id: bankCustomerId, SchmeNm: { Cd: 'BANK' } },
    },
  },
});

const remittanceInfo = (remittance: Remittance): object => {
  if ('text' in remittance) return { Ustrd: sepaText(remittance.text, REMITTANCE) };
  const { reference } = remittance;
  const type = { CdOrPrtry: { Cd: 'SCOR' }, ...(parseRf(reference) !== undefined && { Issr: 'ISO' }) };
  return { Strd: { CdtrRefInf: { Tp: type, Ref: reference } } };
};

const transferInfo = ({ endToEndId, cents, payee, remittance }: CreditTransfer): object => ({
  PmtId: { EndToEndId: endToEndId },
  Amt: { InstdAmt: { '@Ccy': 'EUR', '#': showAmount(cents) } },
  Cdtr: { Nm: sepaText(payee.name, NAME) },
  CdtrAcct: { Id: { IBAN: payee.iban } },
  RmtInf: remittanceInfo(remittance),
});

const groupInfo = ({ payer, payOn }: PaymentOrder, { id, transfers }: TransferGroup): object => ({
  PmtInf: {
    PmtInfId: id,
    PmtMtd: 'TRF',
    BtchBookg: 'false',
    NbOfTxs: transfers.length,
    CtrlSum: showAmount(sum(transfers.map((one) => one.cents))),
    PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
    ReqdExctnDt: { Dt: payOn },
    Dbtr: party(payer),
    DbtrAcct: { Id: { IBAN: payer.iban } },
    DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
    ChrgBr: 'SLEV',
    CdtTrfTxInf: transfers.map(transferInfo),
  },
});

const header = (order: PaymentOrder): string => {
  const group = {
    MsgId: order.messageId,
    CreDtTm: `${order.createdAt.slice(0, 19)}Z`,
    NbOfTxs: order.count,
    CtrlSum: showAmount(order.cents),
    InitgPty: party(order.payer),
  };
  const document = { Document: { '@xmlns': NAMESPACE, CstmrCdtTrfInitn: { GrpHdr: group } } };
  const text = create({ version: '1.0', encoding: 'UTF-8' }, document).end({ wellFormed: true });
  return text.slice(0, -TAIL.length);
};

/**
 * A pain.001.001.09 credit transfer file, a group at a time, so that its length costs no memory. SEPA, euros, charges
 * shared, IBAN only. The same order and groups give the same bytes, always.
 */
export async function* writePain001(
  order: PaymentOrder,
  groups: AsyncIterable<TransferGroup>,
): AsyncGenerator<string, void> {
  yield header(order);
  for await (const group of groups) {
    yield `\n${create(groupInfo(order, group)).end({ headless: true, wellFormed: true })}`;
  }
  yield `\n${TAIL}\n`;
}
