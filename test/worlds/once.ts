import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FILES, read } from '../guard/tree.ts';
import { ROOT } from '../run/root.ts';

const WORLDS = join(ROOT, '.cache/worlds');
const PLAYED_BY = /^(packages|functions|test)\/.*\.(ts|json|csv)$|^package-lock\.json$/;
const LOOK_AGAIN_MS = 200;

/** Of every source that could have a part in what is played: a change of one, and the world is played anew. */
const sourcesHash = (): string => {
  const hash = createHash('sha256');
  for (const path of FILES.filter((one) => PLAYED_BY.test(one))) hash.update(path).update(read(path));
  return hash.digest('hex').slice(0, 16);
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Whether it is for us to play: nobody does, or whoever did is gone. */
const takes = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (pid > 0 && !isAlive(pid)) rmSync(lock, { force: true });
    return false;
  }
};

/** What other sources have played is of no use to anybody. */
const forgetOthers = (name: string): void => {
  for (const one of readdirSync(WORLDS))
    if (one.startsWith(`${name}-`) && !one.includes(sourcesHash())) rmSync(join(WORLDS, one), { recursive: true });
};

/**
 * A folder that `play` has filled, in this process or in another one of the same sources: whoever asks first plays, the
 * others wait and copy. The folder is read only from then on.
 */
export const once = async (name: string, play: (folder: string) => Promise<void>): Promise<string> => {
  mkdirSync(WORLDS, { recursive: true });
  const folder = join(WORLDS, `${name}-${sourcesHash()}`);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (!takes(lock)) {
      await pause(LOOK_AGAIN_MS);
      continue;
    }
    const unfinished = `${folder}.unfinished`;
    try {
      // Somebody may have finished between our look and our turn.
      if (existsSync(folder)) break;
      forgetOthers(name);
      rmSync(unfinished, { recursive: true, force: true });
      mkdirSync(unfinished);
      await play(unfinished);
      renameSync(unfinished, folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
};
