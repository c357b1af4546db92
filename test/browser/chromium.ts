import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackedChromium } from './unpack-chromium.ts';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FONTS = '/etc/fonts/fonts.conf';

// Not the package's own arguments: they end with the first closed context and switch web security off.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

type Found = { readonly executablePath: string; readonly env?: Readonly<Record<string, string>> };

const fromNpm = async (): Promise<Found> => {
  const home = await unpackedChromium();
  const env = {
    LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    ...(!existsSync(FONTS) && { FONTCONFIG_PATH: join(home, 'fonts') }),
  };
  return { executablePath: join(home, 'chromium'), env };
};

/** `CHROMIUM_PATH` (`npm` picks the one from npm), then the system's, then the one from npm. */
const find = async (): Promise<Found> => {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished !== undefined && wished !== 'npm') return { executablePath: wished };
  const installed = wished === 'npm' ? undefined : SYSTEM.find((path) => existsSync(path));
  return installed === undefined ? fromNpm() : { executablePath: installed };
};

/** Starts a browser without a window. The caller closes it. */
export const launch = async (): Promise<Browser> => {
  const { executablePath, env } = await find();
  return chromium.launch({ executablePath, args: ARGS, ...(env !== undefined && { env: { ...process.env, ...env } }) });
};
