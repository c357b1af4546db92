import { readFileSync } from 'node:fs';

/** How many tests a check stands for; one for a check that only says yes or no. */
export type Tally = { readonly passed: number; readonly failed: number };

/** One line of the table in checks.ts: a program that ends with 0 when all is well. */
export type Check = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Comes before all others, alone: what it makes, they open. */
  readonly first?: true;
  /** Reads the number of tests from what the program left behind; without it the check counts as one. */
  readonly tally?: () => Tally;
};

export type Outcome = {
  readonly check: Check;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
};

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** Tests that ran, and one failure for each file that could not even be loaded. */
export const vitestTally = (reportFile: string) => (): Tally => {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
};

/** What a check counted itself and left in a file. */
export const ownTally = (file: string) => (): Tally => JSON.parse(readFileSync(file, 'utf8')) as Tally;

/** A check that fails counts at least one failure, whatever its report says. */
export const tallyOf = ({ check, ok }: Outcome): Tally => {
  const plain = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (check.tally === undefined) return plain;
  try {
    const tally = check.tally();
    return ok ? tally : { ...tally, failed: Math.max(1, tally.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};
