import { err, ok, type Result } from '@kt/kernel';
import type { Payment, PaymentChunk } from '../domain/payment-chunk.ts';
import { messageId, paymentInfoId } from '../domain/payment-reference.ts';
import { NO_TOTALS, type PaymentRun } from '../domain/payment-run.ts';
import type { FileGroup, FileOrder, PaymentFileWriter } from './file-ports.ts';
import type { Chunks, RunRef, Runs } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';
import { eachChunk } from './run-chunks.ts';

export type PaymentFile = { readonly name: string; readonly text: AsyncIterable<string> };
export type FileError = NotFound | { readonly code: 'settlement.file_not_ready' };

const transferOf = ({ endToEndId, cents, payee, reference }: Payment): FileGroup['transfers'][number] => ({
  endToEndId,
  cents,
  payee,
  remittance: { reference },
});

const groupOf = ({ run, number, payments }: PaymentChunk): FileGroup => ({
  id: paymentInfoId(run, number),
  transfers: payments.map(transferOf),
});

async function* groupsOf(chunks: Chunks, ref: RunRef): AsyncGenerator<FileGroup, void> {
  for await (const chunk of eachChunk(chunks, ref)) yield groupOf(chunk.state);
}

const orderOf = (run: PaymentRun): FileOrder | undefined => {
  const { payments, cents } = run.totals ?? NO_TOTALS;
  if (run.sent === undefined) return undefined;
  const { payer, payOn } = run;
  return { messageId: messageId(run.id), createdAt: run.sent.at, payer, payOn, count: payments, cents };
};

/** The file of a sent run. It may be fetched again at any time and is the same to the byte; the bank pays it once. */
export const paymentFile =
  ({ runs, chunks, write }: { readonly runs: Runs; readonly chunks: Chunks; readonly write: PaymentFileWriter }) =>
  async (ref: RunRef): Promise<Result<PaymentFile, FileError>> => {
    const run = await runs.load(ref);
    if (run === undefined) return err(NOT_FOUND);
    const order = orderOf(run.state);
    if (order === undefined) return err({ code: 'settlement.file_not_ready' });
    return ok({ name: `${order.messageId}.xml`, text: write(order, groupsOf(chunks, ref)) });
  };
