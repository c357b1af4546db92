import { type Clock, dayInFinland, epochMs, instant, instantOfEpoch } from '@kt/kernel';
import { zInstant } from '@kt/platform/schema.ts';
import { Hono } from 'hono';
import * as z from 'zod';
import { readOrder } from './bank/read-order.ts';
import { writeStatement } from './bank/write-statement.ts';
import type { Runner } from './runner.ts';

const HOUR_MS = 3_600_000;
const zMove = z.union([
  z.strictObject({ to: zInstant }),
  z.strictObject({
    hours: z
      .int()
      .min(1)
      .max(24 * 400),
  }),
  z.strictObject({ next: z.literal(true) }),
]);
const zBank = z.strictObject({ orders: z.array(z.string()).max(200), number: z.int().min(1).max(9_999) });

export type PanelDeps = {
  readonly clock: Clock;
  readonly runner: Runner;
  readonly mail: (to: string) => Promise<readonly object[]>;
  readonly iban: string;
  readonly deadLetters: () => readonly object[];
  /** Sends the dead letters once more. */
  readonly retry: () => Promise<object>;
};

/** What exists on one machine only: the clock, the bank stand-in, the mailbox, dead letters, and whether all is quiet. */
export const createPanel = ({ clock, runner, mail, iban, deadLetters, retry }: PanelDeps) => {
  const state = async () => ({ now: clock.now(), nextDue: (await runner.nextDue()) ?? null });
  const wanted = async (move: z.infer<typeof zMove>): Promise<string> => {
    if ('to' in move) return move.to;
    if ('hours' in move) return instantOfEpoch(epochMs(clock.now()) + move.hours * HOUR_MS);
    return (await runner.nextDue()) ?? clock.now();
  };
  return new Hono()
    .get('/clock', async (c) => c.json(await state()))
    .post('/clock', async (c) => {
      const move = zMove.safeParse(await c.req.json());
      if (!move.success) return c.json({ code: 'local.move_invalid' }, 400);
      const to = await wanted(move.data);
      if (to < clock.now()) return c.json({ code: 'local.clock_only_forward' }, 409);
      await runner.moveTo(instant(to));
      return c.json(await state());
    })
    .post('/settle', async (c) => {
      await runner.settle();
      return c.json(await state());
    })
    .get('/done', (c) => c.json({ done: runner.isQuiet() }))
    .get('/mail', async (c) => c.json({ letters: await mail(c.req.query('to') ?? '') }))
    .get('/dead-letters', (c) => c.json({ letters: deadLetters() }))
    .post('/dead-letters/retry', async (c) => {
      const tried = await retry();
      await runner.settle();
      return c.json(tried);
    })
    .post('/bank/statement', async (c) => {
      const { orders, number } = zBank.parse(await c.req.json());
      const day = dayInFinland(clock.now());
      const of = { orders: orders.map(readOrder), iban, openingCents: 1_000_000_000, day, at: clock.now(), number };
      return c.text(writeStatement(of), 200, { 'content-type': 'application/xml' });
    });
};
