import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FILES } from '../guard/tree.ts';
import { type Check, type Outcome, tallyOf, vitestTally } from './check.ts';
import { inPool } from './execute.ts';
import { PROGRAMS, readProgram } from './programs.ts';
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

describe('the programs of the compiler', () => {
  it('name every source once between them: none goes unchecked, none is linted twice', () => {
    const named = Object.values(PROGRAMS).flatMap((config) => readProgram(config).fileNames);
    const sources = FILES.filter((path) => /\.(tsx?|mjs)$/.test(path)).map((path) => resolve(ROOT, path));
    expect(sources.length).toBeGreaterThan(3_000);
    expect(named.map((path) => resolve(path)).sort()).toEqual(sources.sort());
  });
});
