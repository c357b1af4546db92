import { Session } from 'node:inspector/promises';

const isOurs = (url: string): boolean => url.includes('/packages/');

/**
 * How many blocks of this house's packages V8 enters while something runs: the same number on every repeat, as long as
 * nothing is optimised away (`--single-threaded --no-opt --no-sparkplug --no-maglev`).
 */
export const blocksOf = async (work: () => unknown): Promise<number> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  let blocks = 0;
  for (const { url, functions } of result)
    if (isOurs(url)) for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  return blocks;
};
