import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { costSheet } from './cost-sheet.ts';
import prices from './prices-2026-11.json' with { type: 'json' };
import season from './season.json' with { type: 'json' };
import { sheet } from './sheet.ts';
import volume from './volume.json' with { type: 'json' };

const COUNTS = { timers: 7, keys: 8, alarms: 90, logMetrics: 4, firewallRules: 4 };
const totalOf = (text: string): number => Number(/About ([\d.]+) USD a month/.exec(text)?.[1]);

describe('the cost sheet', () => {
  it('is the committed one: after a change, `npm run costs`', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../docs/costs.md'), 'utf8');
    expect(costSheet(season)).toBe(committed);
  });

  it('has a price and an amount for every line, and adds them up', () => {
    const text = sheet({ prices, volume, season, counts: COUNTS });
    expect(text).not.toContain('NaN');
    const lines = [...text.matchAll(/^\| [^|]+ \| [\d.]+ \| [^|]* \| ([\d.]+) \|$/gm)].map(([, usd]) => Number(usd));
    expect(lines.length).toBe(26);
    expect(lines.reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(totalOf(text), 0);
  });

  it('rises with what the season uses', () => {
    const twice = { ...season, clients: { ...season.clients, writeUnits: season.clients.writeUnits * 1_000 } };
    const more = totalOf(sheet({ prices, volume, season: twice, counts: COUNTS }));
    expect(more).toBeGreaterThan(totalOf(sheet({ prices, volume, season, counts: COUNTS })) + 1);
  });
});
