import { plans, race } from '@kt/competition/testing/race.ts';
import { livelyIn, wrongIn } from '@kt/competition/testing/race-judged.ts';
import * as fc from 'fast-check';

const [MICRO, MOST] = [1_000_000, 10_000];
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Plays races around the deadline, a fresh seed unless one is given: `npm run races -- 10000 [seed]`. */
const main = async ([
  runs = String(MOST),
  seed = String(Date.now() % 2 ** 31),
]: readonly string[]): Promise<boolean> => {
  say(`${runs} races around the deadline, seed ${seed}`);
  const lively = { accepted: 0, refused: 0, opened: 0 };
  const before = process.cpuUsage();
  const found = await fc.check(
    fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
      const raced = await race(scheduler, plan);
      const wrong = wrongIn(raced);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      const { accepted, refused, opened } = livelyIn(raced);
      lively.accepted += accepted;
      lively.refused += refused;
      lively.opened += opened;
    }),
    { seed: Number(seed), numRuns: Number(runs), endOnFailure: true },
  );
  const { user, system } = process.cpuUsage(before);
  const { accepted, refused, opened } = lively;
  say(`accepted ${String(accepted)}, refused ${String(refused)}, opened ${String(opened)}`);
  say(`${((user + system) / MICRO).toFixed(1)} CPU s`);
  say(
    found.failed
      ? (fc.defaultReportMessage(found) ?? 'failed')
      : 'Nothing late, nothing early, everything opened once.',
  );
  return !found.failed;
};

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
