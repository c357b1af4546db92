import type { Cents, LocalDate } from '@kt/kernel';
import { localDate, negate } from '@kt/kernel';
import { create } from 'xmlbuilder2';
import type { ByteSource } from '../domain/statement-file.ts';
import { showAmount } from '../formats/amount.ts';
import { PAYER } from './samples.ts';

export type CamtVersion = '02' | '08';

/** One entry as a bank would tell it; leave out what it does not say. */
export type ToldEntry = {
  readonly cents: Cents;
  readonly sign?: 'DBIT' | 'CRDT';
  readonly status?: 'BOOK' | 'PDNG';
  readonly currency?: string;
  readonly on?: LocalDate;
  readonly archiveId?: string;
  readonly endToEndId?: string;
  readonly reference?: string;
  readonly name?: string;
  readonly iban?: string;
  readonly returnCode?: string;
  readonly isReversal?: boolean;
  /** Instead of `cents`, as written in the file. */
  readonly amountText?: string;
  /** A sum over several payments that are not named. */
  readonly isBatch?: boolean;
};

export type ToldStatement = {
  readonly version?: CamtVersion;
  readonly id?: string;
  readonly iban?: string;
  readonly openingCents?: Cents;
  readonly closingCents?: Cents;
  readonly entries: readonly ToldEntry[];
};

const DAY = localDate('2026-03-05');

const reference = (told: ToldEntry): object =>
  told.reference === undefined
    ? {}
    : { RmtInf: { Strd: { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' } }, Ref: told.reference } } } };

const parties = (told: ToldEntry, version: CamtVersion): object => {
  const side = told.sign === 'CRDT' ? 'Dbtr' : 'Cdtr';
  const name =
    told.name === undefined ? {} : { [side]: version === '02' ? { Nm: told.name } : { Pty: { Nm: told.name } } };
  const account = told.iban === undefined ? {} : { [`${side}Acct`]: { Id: { IBAN: told.iban } } };
  return told.name === undefined && told.iban === undefined ? {} : { RltdPties: { ...name, ...account } };
};

const details = (told: ToldEntry, version: CamtVersion): object => {
  if (told.isBatch === true) return { NtryDtls: { Btch: { NbOfTxs: 2 } } };
  const returned = told.returnCode === undefined ? {} : { RtrInf: { Rsn: { Cd: told.returnCode } } };
  const amount = { '@Ccy': told.currency ?? 'EUR', '#': told.amountText ?? showAmount(told.cents) };
  const sums =
    version === '02' ? { AmtDtls: { TxAmt: { Amt: amount } } } : { Amt: amount, CdtDbtInd: told.sign ?? 'DBIT' };
  const refs = {
    ...(told.archiveId !== undefined && { AcctSvcrRef: told.archiveId }),
    EndToEndId: told.endToEndId ?? 'NOTPROVIDED',
  };
  return { NtryDtls: { TxDtls: { Refs: refs, ...sums, ...parties(told, version), ...reference(told), ...returned } } };
};

const entry = (told: ToldEntry, version: CamtVersion): object => ({
  Amt: { '@Ccy': told.currency ?? 'EUR', '#': told.amountText ?? showAmount(told.cents) },
  CdtDbtInd: told.sign ?? 'DBIT',
  ...(told.isReversal === true && { RvslInd: 'true' }),
  Sts: version === '02' ? (told.status ?? 'BOOK') : { Cd: told.status ?? 'BOOK' },
  BookgDt: { Dt: told.on ?? DAY },
  ...(told.archiveId !== undefined && { AcctSvcrRef: told.archiveId }),
  BkTxCd: { Domn: { Cd: 'PMNT', Fmly: { Cd: 'ICDT', SubFmlyCd: 'ESCT' } } },
  ...details(told, version),
});

const balance = (code: string, cents: number): object => ({
  Tp: { CdOrPrtry: { Cd: code } },
  Amt: { '@Ccy': 'EUR', '#': (Math.abs(cents) / 100).toFixed(2) },
  CdtDbtInd: cents < 0 ? 'DBIT' : 'CRDT',
  Dt: { Dt: DAY },
});

const signed = (told: ToldEntry): number => (told.sign === 'CRDT' ? told.cents : negate(told.cents));

/** A camt.053 file, valid against its schema; the balances follow from the entries unless told otherwise. */
export const aStatement = (told: ToldStatement): string => {
  const version = told.version ?? '08';
  const opening = told.openingCents ?? 100_000_000;
  const booked = told.entries.filter((one) => one.status !== 'PDNG');
  const closing = told.closingCents ?? booked.reduce((sum, one) => sum + signed(one), opening);
  const id = told.id ?? 'STM-2026-0001';
  const statement = {
    Id: id,
    ElctrncSeqNb: 1,
    CreDtTm: '2026-03-05T20:00:00+02:00',
    Acct: { Id: { IBAN: told.iban ?? PAYER.iban }, Ccy: 'EUR' },
    Bal: [balance('OPBD', opening), balance('CLBD', closing)],
    Ntry: told.entries.map((one) => entry(one, version)),
  };
  const document = {
    '@xmlns': `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}`,
    BkToCstmrStmt: { GrpHdr: { MsgId: id, CreDtTm: '2026-03-05T20:00:00+02:00' }, Stmt: statement },
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { Document: document }).end({ wellFormed: true });
};

/** A text as a file that comes in pieces of `size` bytes. */
export const aFile = (text: string, size = 4_096): ByteSource => {
  const bytes = new TextEncoder().encode(text);
  return async function* () {
    for (let from = 0; from < bytes.length; from += size)
      yield await Promise.resolve(bytes.subarray(from, from + size));
  };
};
