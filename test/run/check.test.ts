import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Check, type Outcome, tallyOf, vitestTally } from './check.ts';
import { inPool } from './execute.ts';
import { lintShares } from './lint-shares.ts';
import { ROOT } from './root.ts';

const plain: Check = { name: 'a', command: 'node', args: [] };
const outcome = (check: Check, ok: boolean): Outcome => ({ check, ok, seconds: 0, output: '' });
const REPORT = join(ROOT, `.cache/report-${String(process.pid)}.json`);
const reported = (report: object): Check => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(REPORT, JSON.stringify(report));
  return { ...plain, tally: vitestTally(REPORT) };
};
afterAll(() => rmSync(REPORT, { force: true }));
const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('the count', () => {
  it('is one for a check that only says yes or no', () => {
    expect(tallyOf(outcome(plain, true))).toEqual({ passed: 1, failed: 0 });
    expect(tallyOf(outcome(plain, false))).toEqual({ passed: 0, failed: 1 });
  });

  it('is the number of tests, and one for each file that could not be loaded', () => {
    const results = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')];
    const check = reported({ numPassedTests: 3, numFailedTests: 1, testResults: results });
    expect(tallyOf(outcome(check, false))).toEqual({ passed: 3, failed: 2 });
  });

  it('never hides a failure that the report does not know of', () => {
    const check = reported({ numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed')] });
    expect(tallyOf(outcome(check, false))).toEqual({ passed: 3, failed: 1 });
  });

  it('is a failure without a report', () => {
    const check: Check = { ...plain, tally: vitestTally(`${REPORT}.none`) };
    expect(tallyOf(outcome(check, true))).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the pool', () => {
  const program = (name: string, code: string): Check => ({ name, command: 'node', args: ['-e', code] });

  it('runs every check to its end and keeps what it printed', async () => {
    const list = [
      program('good', 'console.log("fine")'),
      program('bad', 'console.error("broken"); process.exit(2)'),
      { name: 'missing', command: 'no-such-program', args: [] },
    ];
    const told: number[] = [];
    const outcomes = await inPool(list, 2, (_outcome, left) => told.push(left));
    const of = (name: string) => outcomes.find(({ check }) => check.name === name);
    expect(told).toEqual([2, 1, 0]);
    expect(of('good')).toMatchObject({ ok: true, output: 'fine\n' });
    expect(of('bad')).toMatchObject({ ok: false, output: 'broken\n' });
    expect(of('missing')?.output).toContain('could not start no-such-program');
  });
});

describe('the shares of the lint', () => {
  it('cover every package once', () => {
    const all = lintShares(2).flat();
    expect(all.filter((folder) => folder === 'packages/kernel')).toHaveLength(1);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('test');
  });
});
