import { describe, expect, it } from 'vitest';
import { eachPage, type PageAsk, rowsOf } from './page.ts';

describe('a page', () => {
  it('is shown row by row and goes on where the store stopped', () => {
    const next = { pk: 'aut_A', sk: 'LINE#2' };
    expect(rowsOf({ found: [1, 2], next }, String)).toEqual({ rows: ['1', '2'], next });
  });

  it('ends where the store found no more', () => {
    expect(Object.keys(rowsOf({ found: [] }, String))).toEqual(['rows']);
  });
});

describe('a whole list', () => {
  it('is walked from page to page, an empty one on the way included', async () => {
    const asked: PageAsk[] = [];
    const stored = [{ found: ['a'], next: { sk: '1' } }, { found: [], next: { sk: '2' } }, { found: ['b'] }];
    const seen: string[] = [];
    const read = (page: PageAsk) => Promise.resolve(stored[asked.push(page) - 1] ?? { found: ['too many'] });
    for await (const page of eachPage(20, read)) seen.push(...page);
    expect(seen).toEqual(['a', 'b']);
    expect(asked).toEqual([{ limit: 20 }, { limit: 20, after: { sk: '1' } }, { limit: 20, after: { sk: '2' } }]);
  });

  it('may be left early without reading on', async () => {
    let reads = 0;
    const read = () => Promise.resolve({ found: [(reads += 1)], next: { sk: String(reads) } });
    for await (const [first] of eachPage(1, read)) if (first === 2) break;
    expect(reads).toBe(2);
  });
});
