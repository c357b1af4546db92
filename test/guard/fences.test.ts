import { beforeAll, describe, expect, it } from 'vitest';
import { BREACHES, type Breach, LET_THROUGH } from './fences/breaches.ts';
import { FENCES } from './fences/fences.ts';
import { breaches, type Planted } from './fences/planted.ts';

const planted =
  (prefix: string) =>
  (row: readonly [string, string, ...unknown[]], how: Planted['how'], i: number): Planted => {
    const fresh = (path: string): string => path.replace('*', `${prefix}${String(i)}`);
    return { from: fresh(row[0]), to: fresh(row[1]), ...(how && { how }) };
  };
const refused = BREACHES.map((breach, i) => ({ breach, plant: planted('x')(breach, breach[3], i) }));
const allowed = LET_THROUGH.map((row, i) => ({ row, plant: planted('y')(row, row[2], i) }));
// Not by the same table: a file alone, and two that import each other.
const LONER = 'packages/lonely/domain/left-over.ts';
const CYCLE: readonly Planted[] = [
  { from: 'packages/round/domain/a.ts', to: 'packages/round/domain/b.ts' },
  { from: 'packages/round/domain/b.ts', to: 'packages/round/domain/a.ts' },
];
const CHAIN: readonly Planted[] = [
  { from: 'functions/finance-api/chain.ts', to: 'packages/longway/index.ts' },
  { from: 'packages/longway/index.ts', to: 'packages/casework/store/t.ts' },
];
const PUBLISHED: readonly Planted[] = [
  { from: 'functions/public-api/chain.ts', to: 'packages/transparency/compose.ts' },
  { from: 'packages/transparency/compose.ts', to: 'packages/transparency/subscribers/on-chain.ts' },
  { from: 'packages/transparency/subscribers/on-chain.ts', to: 'packages/purchasing/events.ts' },
];

let found: ReadonlyMap<string, readonly string[]> = new Map();
const rulesBrokenBy = (file: string): readonly string[] => found.get(file) ?? [];

beforeAll(async () => {
  const plants = [
    ...refused.map(({ plant }) => plant),
    ...allowed.map(({ plant }) => plant),
    ...CYCLE,
    ...CHAIN,
    ...PUBLISHED,
  ];
  found = await breaches(plants, [LONER]);
});

const title = ([from, to, , how = 'import']: Breach | readonly [string, string, unknown, Planted['how']?]): string =>
  `${from} → ${to} (${how})`;

describe('the fences refuse', () => {
  it.each(refused.map(({ breach, plant }) => [title(breach), plant.from, breach[2]] as const))(
    '%s',
    (_t, from, rules) => {
      expect(rulesBrokenBy(from)).toEqual(rules);
    },
  );

  it('a file that nobody needs', () => {
    expect(rulesBrokenBy(LONER)).toEqual(['no-orphans']);
  });

  it('a cycle', () => {
    // One report a cycle, at whichever file it was entered.
    expect(CYCLE.flatMap(({ from }) => rulesBrokenBy(from))).toEqual(['no-cycles']);
  });

  it('a chain of imports that ends at client facts', () => {
    expect(rulesBrokenBy('functions/finance-api/chain.ts')).toContain('client-facts');
  });

  it('nothing by a rule that was never seen firing', () => {
    const seen = new Set([...BREACHES.flatMap(([, , rules]) => rules), 'no-orphans', 'no-cycles']);
    expect(FENCES.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('the fences let through', () => {
  it.each(allowed.map(({ row, plant }) => [title([row[0], row[1], [], row[2]]), plant.from] as const))(
    '%s',
    (_t, from) => {
      expect(rulesBrokenBy(from)).toEqual([]);
    },
  );

  it('a chain of imports that ends at published facts', () => {
    expect(PUBLISHED.flatMap(({ from }) => rulesBrokenBy(from))).toEqual([]);
  });
});
