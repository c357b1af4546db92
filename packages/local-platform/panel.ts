import { type Clock, dayInFinland, epochMs, instant, instantOfEpoch } from '@kt/kernel';
import { readJson } from '@kt/platform/http/read-json.ts';
import { zInstant } from '@kt/platform/schema.ts';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { readOrder } from './bank/read-order.ts';
import { writeStatement } from './bank/write-statement.ts';
import type { Runner } from './runner.ts';

const REFUSALS = {
  'local.body_invalid': [400, 'The body is not what this operation takes. Nothing was done.'],
  'local.origin_foreign': [403, 'Another site asked for this. Nothing was done.'],
  'local.not_found': [404, 'There is no such operation.'],
  'local.clock_only_forward': [409, 'The clock goes forward only. Nothing was done.'],
} as const;

const refused = (c: Context, code: keyof typeof REFUSALS) => {
  const [status, title] = REFUSALS[code];
  const problem = { type: `urn:kumppanitori:problem:${code}`, title, status, code };
  return c.json(problem, status, { 'content-type': 'application/problem+json' });
};

/** A page of another site, open in the same browser, must not move the clock. */
const ownPagesOnly =
  (own: string): MiddlewareHandler =>
  async (c, next) => {
    const asking = c.req.header('origin');
    if (asking !== undefined && asking !== own) return refused(c, 'local.origin_foreign');
    return next();
  };

const bodyOf = async <T>(c: Context, schema: z.ZodType<T>): Promise<T | undefined> => {
  const read = readJson(new Uint8Array(await c.req.arrayBuffer()));
  return read.ok ? schema.safeParse(read.value).data : undefined;
};

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
const zOrder = z.string().transform((xml, context) => {
  try {
    return readOrder(xml);
  } catch {
    context.addIssue('not XML');
    return z.NEVER;
  }
});
const zBank = z.strictObject({ orders: z.array(zOrder).max(200), number: z.int().min(1).max(9_999) });

export type PanelDeps = {
  readonly origin: string;
  readonly clock: Clock;
  readonly runner: Runner;
  readonly mail: (to: string) => Promise<readonly object[]>;
  readonly iban: string;
  readonly deadLetters: () => readonly object[];
  /** Sends the dead letters once more. */
  readonly retry: () => Promise<object>;
};

/** What exists on one machine only: the clock, the bank stand-in, the mailbox, dead letters, and whether all is quiet. */
export const createPanel = ({ origin, clock, runner, mail, iban, deadLetters, retry }: PanelDeps) => {
  const state = async () => ({ now: clock.now(), nextDue: (await runner.nextDue()) ?? null });
  const wanted = async (move: z.infer<typeof zMove>): Promise<string> => {
    if ('to' in move) return move.to;
    if ('hours' in move) return instantOfEpoch(epochMs(clock.now()) + move.hours * HOUR_MS);
    return (await runner.nextDue()) ?? clock.now();
  };
  return new Hono()
    .use(ownPagesOnly(origin))
    .get('/clock', async (c) => c.json(await state()))
    .post('/clock', async (c) => {
      const move = await bodyOf(c, zMove);
      if (move === undefined) return refused(c, 'local.body_invalid');
      const to = await wanted(move);
      if (to < clock.now()) return refused(c, 'local.clock_only_forward');
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
      const wished = await bodyOf(c, zBank);
      if (wished === undefined) return refused(c, 'local.body_invalid');
      const day = dayInFinland(clock.now());
      const of = { ...wished, iban, openingCents: 1_000_000_000, day, at: clock.now() };
      return c.text(writeStatement(of), 200, { 'content-type': 'application/xml' });
    })
    .all('/*', (c) => refused(c, 'local.not_found'));
};
