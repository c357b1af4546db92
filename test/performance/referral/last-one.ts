import { plans, raceForTheLast } from '@kt/casework/testing/last-one.ts';
import { wrongIn } from '@kt/casework/testing/last-one-judged.ts';
import * as fc from 'fast-check';

const SCHEDULES = 1_000;
const MICRO = 1_000_000;

type RacesFigures = { readonly lines: readonly string[]; readonly wrong: readonly string[] };

/** Case workers after the last place, the last euro under a ceiling and the last euro of a budget, in generated orders. */
export const measureLastOne = async (runs = SCHEDULES, seed = Date.now() % 2 ** 31): Promise<RacesFigures> => {
  const prizes = new Map<string, number>();
  let refused = 0;
  const before = process.cpuUsage();
  const found = await fc.check(
    fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
      const raced = await raceForTheLast(scheduler, plan);
      const wrong = await wrongIn(raced);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      prizes.set(plan.prize, (prizes.get(plan.prize) ?? 0) + 1);
      refused += raced.ended.filter(({ code }) => code !== 'nothing').length;
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  const { user, system } = process.cpuUsage(before);
  const each = [...prizes].sort().map(([prize, times]) => `${prize} ${String(times)}`);
  const line = `the last one: ${String(runs)} schedules (${each.join(', ')}), seed ${String(seed)}: ${String(runs)} won, ${String(refused)} refused, ${((user + system) / MICRO).toFixed(1)} CPU s`;
  return { lines: [line], wrong: found.failed ? [fc.defaultReportMessage(found) ?? 'the last one: failed'] : [] };
};
