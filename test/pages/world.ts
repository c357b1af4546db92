import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownCopy } from '../browser/application.ts';
import { type HalfSeason, openHalf } from '../worlds/kept.ts';

/** A marketplace in the middle of its work, where every page has something to show. */
export type PagesWorld = HalfSeason & {
  /** The folder of the application that is served. */
  readonly web: string;
  readonly close: () => Promise<void>;
};

/** Half a season on a machine of its own; its folder goes when it is closed. */
export const openPagesWorld = async (): Promise<PagesWorld> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-pages-'));
  const remove = (): void => rmSync(dir, { recursive: true, force: true });
  try {
    const web = await ownCopy(dir);
    const half = await openHalf({ dir, web });
    const close = async (): Promise<void> => {
      await half.machine.close();
      remove();
    };
    return { ...half, web, close };
  } catch (error) {
    remove();
    throw error;
  }
};
