import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readExamples, shapeOf, zExamples } from '../guard/routes/examples.ts';
import { ROOT } from '../run/root.ts';
import { run } from './on-disk.ts';

const zCents = z.int().nonnegative();
const zStory = z.strictObject({
  steps: z.array(
    z.strictObject({
      day: z.iso.date(),
      text: z.string().regex(/^\S[^\n]*$/),
      figures: z.record(z.string(), z.number()),
    }),
  ),
  totals: z.strictObject({
    committedCents: zCents,
    approvedCents: zCents,
    paidCents: zCents,
    vatCents: zCents,
    ledger: z.strictObject({ debitsCents: zCents, creditsCents: zCents }),
    municipalities: z.record(z.string().regex(/^\d{3}$/), zCents),
  }),
  invariants: z.record(z.string(), z.looseObject({ ok: z.boolean(), checked: z.int() })),
  crossings: z.array(z.string()),
  examples: zExamples,
});

/** Whose rows come in an order drawn by lot, so that other ones come first each time. */
const DRAWN: readonly string[] = ['client.list', 'client.options', 'client.reads', 'public.services', 'referral.list'];

/** As `npm run story -- --json` does it. */
describe('the season of fourteen months', () => {
  let code: number | null;
  let story: z.infer<typeof zStory>;
  beforeAll(async () => {
    const ran = await run(join(ROOT, 'test/story/main.ts'), '--json');
    expect(ran.said, 'what the story told').not.toBe('');
    code = ran.code;
    story = zStory.parse(JSON.parse(ran.said));
  }, 400_000);

  it('ends well', () => {
    expect(code).toBe(0);
  });

  it('is told in steps, from its first month to its last', () => {
    expect(story.steps.length).toBeGreaterThan(30);
    const days = story.steps.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect([days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]).toEqual(['2026-01', '2027-03']);
  });

  it('keeps every invariant, each looked for where there was something to break', () => {
    expect(Object.keys(story.invariants).length).toBeGreaterThanOrEqual(13);
    expect(Object.entries(story.invariants).filter(([, { ok, checked }]) => !ok || checked === 0)).toEqual([]);
  });

  it('pays, and splits what it paid between the municipalities to the cent', () => {
    const { paidCents, approvedCents, committedCents, municipalities } = story.totals;
    expect(paidCents).toBeGreaterThan(0);
    expect(approvedCents).toBeGreaterThanOrEqual(paidCents);
    expect(committedCents).toBeGreaterThanOrEqual(approvedCents);
    expect(Object.values(municipalities).reduce((total, cents) => total + cents, 0)).toBe(paidCents);
  });

  it('writes to tables of several contexts in one transaction only where a client is referred', () => {
    expect(story.crossings).toEqual(['agreements + casework + settlement']);
  });

  it('makes the calls of docs/openapi/examples and is answered so: else `npm run examples` and look at the difference', () => {
    const committed = readExamples();
    const names = (of: typeof committed) =>
      Object.fromEntries(Object.entries(of).map(([door, all]) => [door, all.map((one) => one.operation)]));
    expect(names(story.examples)).toEqual(names(committed));
    for (const [door, all] of Object.entries(committed))
      for (const [n, example] of all.entries()) {
        const played = story.examples[door]?.[n];
        expect(played?.request, example.operation).toEqual(example.request);
        if (!DRAWN.includes(example.operation))
          expect(shapeOf(played?.answer), example.operation).toEqual(shapeOf(example.answer));
      }
    expect(Object.values(committed).flat().length).toBeGreaterThan(150);
  });

  it('balances its ledger', () => {
    const { debitsCents, creditsCents } = story.totals.ledger;
    expect(debitsCents).toBeGreaterThan(0);
    expect(debitsCents).toBe(creditsCents);
  });
});
