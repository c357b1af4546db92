import type { Instant, LocalDate } from '@kt/kernel';
import { create } from 'xmlbuilder2';
import type { Order, Transfer } from './read-order.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';
const euros = (cents: number): string => (cents / 100).toFixed(2);
const amount = (cents: number) => ({ '@Ccy': 'EUR', '#': euros(cents) });
const REFERENCE_LENGTH = 20;

const remittance = (transfer: Transfer): object =>
  transfer.reference === ''
    ? { Ustrd: transfer.message || 'maksu' }
    : {
        Strd: {
          CdtrRefInf: {
            Tp: { CdOrPrtry: { Cd: 'SCOR' } },
            Ref: /^\d+$/.test(transfer.reference)
              ? transfer.reference.padStart(REFERENCE_LENGTH, '0')
              : transfer.reference,
          },
        },
      };

const entry = (transfer: Transfer, booked: LocalDate, archiveId: string): object => ({
  Amt: amount(transfer.cents),
  CdtDbtInd: 'DBIT',
  Sts: { Cd: 'BOOK' },
  BookgDt: { Dt: booked },
  ValDt: { Dt: booked },
  AcctSvcrRef: archiveId,
  BkTxCd: { Domn: { Cd: 'PMNT', Fmly: { Cd: 'ICDT', SubFmlyCd: 'ESCT' } } },
  NtryDtls: {
    TxDtls: {
      Refs: { AcctSvcrRef: archiveId, EndToEndId: transfer.endToEndId },
      Amt: amount(transfer.cents),
      CdtDbtInd: 'DBIT',
      RltdPties: {
        Cdtr: { Pty: { Nm: transfer.name } },
        CdtrAcct: { Id: { IBAN: transfer.iban } },
      },
      RmtInf: remittance(transfer),
    },
  },
});

const balance = (code: string, cents: number, day: LocalDate): object => ({
  Tp: { CdOrPrtry: { Cd: code } },
  Amt: amount(Math.abs(cents)),
  CdtDbtInd: cents < 0 ? 'DBIT' : 'CRDT',
  Dt: { Dt: day },
});

export type StatementOf = {
  readonly orders: readonly Order[];
  readonly iban: string;
  readonly openingCents: number;
  readonly day: LocalDate;
  readonly at: Instant;
  readonly number: number;
};

/** A camt.053.001.08 statement on which every transfer of the orders is booked, one entry each. */
export const writeStatement = (of: StatementOf): string => {
  const transfers = of.orders.flatMap((order) => order.transfers);
  const closing = of.openingCents - transfers.reduce((total, transfer) => total + transfer.cents, 0);
  const id = `STM${of.day.replaceAll('-', '')}${String(of.number).padStart(4, '0')}`;
  const statement = {
    Id: id,
    ElctrncSeqNb: of.number,
    CreDtTm: of.at,
    Acct: { Id: { IBAN: of.iban }, Ccy: 'EUR' },
    Bal: [balance('OPBD', of.openingCents, of.day), balance('CLBD', closing, of.day)],
    Ntry: transfers.map((transfer, index) => entry(transfer, of.day, `${id}${String(index + 1).padStart(6, '0')}`)),
  };
  const document = { '@xmlns': NAMESPACE, BkToCstmrStmt: { GrpHdr: { MsgId: id, CreDtTm: of.at }, Stmt: statement } };
  return create({ version: '1.0', encoding: 'UTF-8' }, { Document: document }).end({ wellFormed: true });
};
