import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';

const DIST = join(import.meta.dirname, '../../web/dist-panel');
const ASSETS = [
  ['panel.js', 'text/javascript; charset=utf-8'],
  ['panel.css', 'text/css; charset=utf-8'],
] as const;

/** What the machine adds to the head of every page, and nothing that is deployed has: the bar at the bottom. */
export const panelMarkup = (): string =>
  '<link rel="stylesheet" href="/local/panel.css"><script type="module" src="/local/panel.js"></script>';

/** The bar's script and style, as they were built. */
export const panelAssets = () => {
  const app = new Hono();
  for (const [name, type] of ASSETS)
    app.get(`/${name}`, async (c) => {
      const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
      return c.body(await readFile(join(DIST, name), 'utf8'), 200, headers);
    });
  return app;
};
