import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const HELD = new Set<string>();

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const holder = async (path: string): Promise<number | undefined> => {
  try {
    return Number(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Makes the directory and takes it for this process alone; a lock left by a killed process is taken over.
 * @throws Error when another engine uses it. Gives the function that lets it go.
 */
export const lockDirectory = async (dir: string): Promise<() => Promise<void>> => {
  const path = join(resolve(dir), 'lock');
  await mkdir(dir, { recursive: true });
  const pid = await holder(path);
  if (HELD.has(path) || (pid !== undefined && pid !== process.pid && isAlive(pid))) {
    throw new Error(`another engine (process ${String(pid ?? process.pid)}) uses this directory`);
  }
  HELD.add(path);
  const file = await open(path, 'w');
  await file.writeFile(process.pid.toString());
  await file.close();
  return async () => {
    HELD.delete(path);
    await unlink(path);
  };
};
