import { type Clock, dayInFinland, epochMs, type Instant, instant, instantOfEpoch } from '@kt/kernel';
import { zInstant } from '@kt/platform/schema.ts';
import { Hono } from 'hono';
import * as z from 'zod';
import { readOrder } from './bank/read-order.ts';
import type { SentFiles } from './bank/sent-files.ts';
import { writeStatement } from './bank/write-statement.ts';
import { languageWanted } from './identity/language-wanted.ts';
import type { Persona } from './identity/persona.ts';
import { panelAssets } from './panel-assets.ts';
import { playables } from './panel-people.ts';
import { bodyOf, ownPagesOnly, refused } from './panel-refusals.ts';
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
  readonly runner: Pick<Runner, 'moveTo' | 'nextDue' | 'settle' | 'isQuiet'>;
  readonly mail: (to: string) => Promise<readonly object[]>;
  readonly iban: string;
  /** What the bank has been sent and has not answered. */
  readonly sent: () => Promise<SentFiles>;
  readonly personas: () => readonly Persona[];
  /** The person signed in behind a request. */
  readonly whoIs: (request: Request) => Promise<{ readonly person: string } | undefined>;
  readonly deadLetters: () => readonly object[];
  /** Sends the dead letters once more. */
  readonly retry: () => Promise<object>;
};

const OPENING_CENTS = 1_000_000_000;

const bankRoutes = ({ clock, iban, sent }: PanelDeps) => {
  const statementOf = (files: SentFiles): string => {
    const at = clock.now();
    return writeStatement({ ...files, iban, openingCents: OPENING_CENTS, day: dayInFinland(at), at });
  };
  return new Hono()
    .post('/statement', async (c) => {
      const wished = await bodyOf(c, zBank);
      if (wished === undefined) return refused(c, 'local.body_invalid');
      return c.text(statementOf(wished), 200, { 'content-type': 'application/xml' });
    })
    .get('/waiting', async (c) => c.json({ files: (await sent()).orders.length }))
    .get('/statement', async (c) => {
      const files = await sent();
      if (files.orders.length === 0) return refused(c, 'local.nothing_sent');
      const name = `tiliote-${dayInFinland(clock.now())}.xml`;
      const headers = { 'content-type': 'application/xml', 'content-disposition': `attachment; filename="${name}"` };
      return c.text(statementOf(files), 200, headers);
    });
};

const clockRoutes = ({ clock, runner }: PanelDeps) => {
  const state = async () => ({ now: clock.now(), nextDue: (await runner.nextDue()) ?? null });
  const wanted = async (move: z.infer<typeof zMove>): Promise<string> => {
    if ('to' in move) return move.to;
    if ('hours' in move) return instantOfEpoch(epochMs(clock.now()) + move.hours * HOUR_MS);
    return later(await runner.nextDue(), clock.now());
  };
  return new Hono()
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
    .get('/done', (c) => c.json({ done: runner.isQuiet() }));
};

/** What is overdue already is met by standing still. */
const later = (due: string | undefined, now: Instant): string => (due === undefined || due < now ? now : due);

const peopleRoutes = ({ personas, whoIs, mail }: PanelDeps) =>
  new Hono()
    .get('/personas', async (c) => {
      const language = languageWanted(c.req.query('language'), c.req.header('accept-language'));
      const self = await whoIs(c.req.raw);
      return c.json({ self: self?.person ?? null, people: playables(language, personas()) });
    })
    .get('/mail', async (c) => c.json({ letters: await mail(c.req.query('to') ?? '') }));

/** What exists on one machine only: the clock, the people, the bank stand-in, the mailbox, dead letters, and the bar. */
export const createPanel = (deps: PanelDeps) =>
  new Hono()
    .use(ownPagesOnly(deps.origin))
    .route('/', panelAssets())
    .route('/', clockRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/bank', bankRoutes(deps))
    .get('/dead-letters', (c) => c.json({ letters: deps.deadLetters() }))
    .post('/dead-letters/retry', async (c) => {
      const tried = await deps.retry();
      await deps.runner.settle();
      return c.json(tried);
    })
    .all('/*', (c) => refused(c, 'local.not_found'));
