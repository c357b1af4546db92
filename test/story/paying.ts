import * as z from 'zod';
import { type Season, versionAt } from './season.ts';

const F = '/api/finance/v1';
const zLines = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), amountCents: z.int(), version: z.int() })),
});
const zRun = z.looseObject({
  state: z.string(),
  totals: z.looseObject({ lines: z.int(), payments: z.int(), cents: z.int() }),
});

/** Every line that waits is approved by somebody other than who verified it. */
export const approveAll = async ({
  by,
  settle,
}: Season): Promise<{ readonly lines: number; readonly cents: number }> => {
  const approver = await by('approver');
  const { rows } = await approver.get(`${F}/lines?waiting=to_approve`, zLines);
  for (const { id, version } of rows) await approver.post(`${F}/lines/${id}/approve`, {}, version);
  await settle();
  return { lines: rows.length, cents: rows.reduce((sum, row) => sum + row.amountCents, 0) };
};

const fileOf = async ({ by }: Season, run: string): Promise<string> => {
  const { status, body } = await (await by('finance1')).send({ method: 'GET', path: `${F}/runs/${run}/file` });
  if (status !== 200 || typeof body !== 'string') throw new Error(`no payment file: ${String(status)}`);
  return body;
};

const answerOfBank = async ({ machine }: Season, order: string, number: number): Promise<string> => {
  const response = await fetch(`${machine.origin}/local/bank/statement`, {
    method: 'POST',
    body: JSON.stringify({ orders: [order], number }),
  });
  if (!response.ok) throw new Error(`the bank answered ${String(response.status)}`);
  return response.text();
};

/** A payment run prepared by one and released by another; gives the file for the bank. */
export const payRun = async (
  season: Season,
): Promise<{ readonly run: string; readonly file: string; readonly cents: number }> => {
  const { by, settle, today } = season;
  const preparer = await by('finance1');
  const { id: run } = await preparer.post(`${F}/runs`, { payOn: today() });
  await settle();
  const second = await by('approver');
  await second.post(`${F}/runs/${run}/approve`, {}, await versionAt(second, `${F}/runs/${run}`));
  await settle();
  await second.post(`${F}/runs/${run}/send`, {}, await versionAt(second, `${F}/runs/${run}`));
  await settle();
  const { totals } = await second.get(`${F}/runs/${run}`, zRun);
  const file = await fileOf(season, run);
  if (file !== (await fileOf(season, run))) throw new Error('the payment file is not the same twice');
  return { run, file, cents: totals.cents };
};

/** The bank books the file; its statement comes in twice and counts once. */
export const bankAnswers = async (season: Season, file: string, number: number): Promise<void> => {
  const { by, settle } = season;
  const statement = await answerOfBank(season, file, number);
  const finance = await by('finance1');
  const first = await finance.post(`${F}/statements`, statement);
  await settle();
  const again = await finance.post(`${F}/statements`, statement);
  if (first.id !== again.id) throw new Error('the same statement was taken as two');
  await settle();
};
