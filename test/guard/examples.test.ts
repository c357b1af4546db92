import { describe, expect, it } from 'vitest';
import { readExamples } from './routes/examples.ts';

/** How many operations of each API have an example that was really played. It may only rise: raise it with the season. */
const SHOWN = { public: 11, provider: 86, procurement: 102, casework: 36, finance: 24 };

describe('the examples in the API documents', () => {
  it.each(Object.entries(SHOWN))('of %s are no fewer than before (%i)', (audience, least) => {
    const names = (readExamples()[audience] ?? []).map(({ operation }) => operation);
    expect(new Set(names).size).toBeGreaterThanOrEqual(least);
    expect(new Set(names).size).toBe(names.length);
  });
});
