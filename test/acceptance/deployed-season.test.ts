import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import season from '../../infra/costs/season.json' with { type: 'json' };
import { partsOf } from '../../infra/costs/season.ts';
import { ROOT } from '../run/root.ts';
import { zUsed } from '../story/measure.ts';
import { run } from './on-disk.ts';

const zRights = z.array(z.strictObject({ function: z.string(), action: z.string(), resource: z.string() }));
const zStory = z.looseObject({
  steps: z.array(z.looseObject({ day: z.iso.date() })),
  totals: z.looseObject({ paidCents: z.int().positive(), municipalities: z.record(z.string(), z.int()) }),
  invariants: z.record(z.string(), z.looseObject({ ok: z.boolean(), checked: z.int() })),
  refused: zRights,
  unused: zRights,
  used: zUsed,
});

const nameOf = (resource: string): string =>
  resource
    .replace(/^arn:aws:\w+:[^:]*:[^:]*:(table\/kumppanitori-local-)?/, '')
    .replace(/^files(casework|competition|purchasing|registry)[0-9a-f]{8}\/.*/, 'files of $1')
    .replace(/^key\/([A-Za-z]+?)[0-9A-F]{8}$/, 'key $1');

/** `function | resource | action action`: what the season is known not to use. */
const known = (): ReadonlySet<string> => {
  const lines = readFileSync(join(import.meta.dirname, 'unplayed-rights.txt'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return new Set(
    lines.flatMap((line) => {
      const [name = '', resource = '', actions = ''] = line.split(' | ');
      return actions.split(' ').map((action) => `${name} | ${resource} | ${action}`);
    }),
  );
};

/** As `npm run story -- --synth --json` does it: the bundles of a synthesis behind its routes, streams and schedules. */
describe('the season through what is deployed', () => {
  let code: number | null;
  let story: z.infer<typeof zStory>;
  beforeAll(async () => {
    const ran = await run(join(ROOT, 'test/story/main.ts'), '--synth', '--json');
    expect(ran.said, 'what the story told').not.toBe('');
    code = ran.code;
    story = zStory.parse(JSON.parse(ran.said));
  }, 900_000);

  it('ends as it does from the source', () => {
    expect(code).toBe(0);
    expect(story.steps.length).toBeGreaterThan(30);
    expect(Object.entries(story.invariants).filter(([, { ok, checked }]) => !ok || checked === 0)).toEqual([]);
    const shares = Object.values(story.totals.municipalities).reduce((sum, cents) => sum + cents, 0);
    expect(shares).toBe(story.totals.paidCents);
  });

  it('asks for nothing that a role does not give', () => {
    expect(story.refused).toEqual([]);
  });

  it('costs what the cost sheet says: after a change, `npm run measure`', () => {
    const measured = partsOf(story.used);
    for (const part of ['founding', 'competition', 'clients'] as const) {
      for (const unit of ['readUnits', 'writeUnits', 'keyCalls', 'doorCalls'] as const)
        expect(Math.abs(measured[part][unit] / season[part][unit] - 1), `${part}: ${unit}`).toBeLessThan(0.15);
    }
  });

  it('uses every right, but those that are known for what the season does not play', () => {
    const unplayed = known();
    const unused = story.unused.map(
      ({ function: name, action, resource }) => `${name} | ${nameOf(resource)} | ${action.replace(/^\w+:/, '')}`,
    );
    expect(unused.filter((right) => !unplayed.has(right))).toEqual([]);
  });
});
