import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from '@kt/web/build.ts';
import { buildPanel } from '@kt/web/panel/build.ts';
import { WEB_DIST, WEB_MANIFEST } from '@kt/web/paths.ts';

const build = async (): Promise<void> => {
  await buildWeb();
  await buildPanel();
};

/** The application as it is now, in a folder of its own: what is built while it is looked at does not change it. */
export const ownCopy = async (into: string): Promise<string> => {
  await build();
  const web = join(into, 'web');
  cpSync(WEB_DIST, web, { recursive: true });
  cpSync(WEB_MANIFEST, manifestOf(web));
  return web;
};

/** Where the manifest of such a copy lies: beside it. */
export const manifestOf = (web: string): string => `${web}-manifest.json`;

if (import.meta.main) await build();
