import { describe, expect, it } from 'vitest';
import { aLine, lineIn } from '../testing/a-line.ts';
import {
  AT,
  aClaim,
  OFFICER,
  OTHER_PROVIDER,
  PAYEE,
  PAYER,
  PROVIDER,
  runNo,
  TODAY,
  VAASA,
} from '../testing/samples.ts';
import { type PlannedPayment, planPayments } from './netting.ts';
import { grossCents, type PaymentLine } from './payment-line.ts';
import { NO_TOTALS, type PaymentRun } from './payment-run.ts';
import { planChunk } from './plan-chunk.ts';

const { authority: _authority, ...payer } = PAYER;
const run: PaymentRun = {
  id: runNo(1),
  authority: VAASA,
  number: 7,
  state: 'building',
  payOn: TODAY,
  payer,
  created: { at: AT, by: OFFICER },
};
const approved = (n: number, net = 100_000, changes: Parameters<typeof aClaim>[2] = {}): PaymentLine =>
  aLine(aClaim(n, net, changes)).approved().state;
const plan = (payments: readonly PlannedPayment[]) =>
  planChunk(
    { run, number: 3, soFar: { ...NO_TOTALS, chunks: 2, lines: 5 }, payments, positions: new Map([[PROVIDER, PAYEE]]) },
    AT,
    OFFICER,
  );
const single = (lead: PaymentLine): PlannedPayment => ({ lead, carried: [], cents: grossCents(lead) });

describe('a chunk being planned', () => {
  it('queues its lines, each payment under its place, and counts on', () => {
    const planned = plan([single(approved(1)), ...planPayments([approved(2), approved(3, -20_000)], 20).payments]);
    if (!planned.ok) expect.unreachable(planned.error.code);
    const { chunk, lines } = planned.value;
    expect(chunk.payments.map((one) => [one.place, one.cents, one.carried.length])).toEqual([
      [0, 125_500, 0],
      [1, 100_400, 1],
    ]);
    expect(chunk.soFar).toEqual({ chunks: 3, lines: 8, payments: 2, cents: 225_900 });
    expect(lines.every((line) => line.state === 'queued' && line.transfer?.chunk === 3)).toBe(true);
    expect(chunk.payments.map((one) => one.endToEndId)).toEqual([
      lines[0]?.transfer?.endToEndId,
      lines[1]?.transfer?.endToEndId,
    ]);
  });

  it('sends a mended payment out under its next attempt', () => {
    const planned = plan([single(aLine().mended().state)]);
    expect(planned).toMatchObject({ ok: true, value: { lines: [{ attempts: 2, transfer: { attempt: 2 } }] } });
  });

  it('leaves out a payee without an account', () => {
    const planned = plan([single(approved(1)), single(approved(2, 100_000, { provider: OTHER_PROVIDER }))]);
    expect(planned).toMatchObject({ ok: true, value: { chunk: { payments: [{ place: 0 }] } } });
  });

  it('is refused for a line that is not ready, leading or carried', () => {
    const waiting = lineIn.to_approve();
    expect(plan([single(waiting)])).toMatchObject({ ok: false, error: { code: 'lifecycle.not_allowed' } });
    const carrying = { lead: approved(1), carried: [waiting], cents: grossCents(approved(1)) };
    expect(plan([carrying])).toMatchObject({ ok: false, error: { code: 'lifecycle.not_allowed' } });
  });
});
