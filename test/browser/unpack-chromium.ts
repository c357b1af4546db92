import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate, default as packed } from '@sparticuz/chromium';
import * as z from 'zod';
import { ROOT } from '../run/root.ts';

const CACHE = join(ROOT, '.cache');
const BIN = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
const zManifest = z.looseObject({ version: z.string() });

/** The package does not export its manifest; the version names the folder, so that no older browser is ever taken. */
const versionOf = (): string => zManifest.parse(JSON.parse(readFileSync(join(BIN, '../package.json'), 'utf8'))).version;

/** The library unpacks into `TMPDIR` and takes whatever lies there already: it gets a folder of its own. */
const inFolder = async (folder: string, work: () => Promise<unknown>): Promise<void> => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

const moveWhole = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true, force: true });
  }
};

/** The browser that npm brought, unpacked once a version (211 MB, 3 s) with the libraries and fonts it needs. */
export const unpackedChromium = async (): Promise<string> => {
  const home = join(CACHE, `chromium-${versionOf()}`);
  if (!existsSync(home)) {
    mkdirSync(CACHE, { recursive: true });
    const fresh = mkdtempSync(join(CACHE, 'unpacking-'));
    await inFolder(fresh, async () => {
      await packed.executablePath(BIN);
      await inflate(join(BIN, 'al2023.tar.br'));
    });
    moveWhole(fresh, home);
  }
  return home;
};
