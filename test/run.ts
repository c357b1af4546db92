// `npm test`: every check of the house, in three lanes on two cores. Names after `--` run only those: `npm test -- code tests`.
import { type Outcome, tallyOf } from './run/check.ts';
import { checks } from './run/checks.ts';
import { inPool, running } from './run/execute.ts';

const POOL = 3;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const wanted = process.argv.slice(2);
const chosen = checks().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

say(`${String(chosen.length)} checks, ${String(POOL)} at a time`);
const told = ({ check, ok, seconds }: Outcome, left: number): void => {
  say(
    `${ok ? '  ok  ' : 'FAILED'} ${check.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s   ${String(left)} left`,
  );
};
const { first = [], rest = [] } = Object.groupBy(chosen, (check) => (check.first === true ? 'first' : 'rest'));
const outcomes = [...(await inPool(first, 1, told)), ...(await inPool(rest, POOL, told))];

for (const { check, output } of outcomes.filter(({ ok }) => !ok)) {
  say(`\n──── ${check.name}: ${[check.command, ...check.args].join(' ')}\n${output.trimEnd()}`);
}
const tallies = outcomes.map(tallyOf);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0) + (chosen.length === 0 ? 1 : 0);
say(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
