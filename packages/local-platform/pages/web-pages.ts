import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pageHeaders } from '@kt/web/headers.ts';
import { Hono } from 'hono';

const DOCUMENTS = join(import.meta.dirname, '../../../docs/openapi');
const AUDIENCES = ['public', 'provider', 'procurement', 'casework', 'finance'] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** The files of a build: no folder above, nothing hidden. */
const FILE = /^(?:assets\/[\w-][\w.-]*|icon\.svg|signed-in\.(?:html|js))$/;
const FOREVER = 'public, max-age=31536000, immutable';

export type WebPagesDeps = {
  /** The folder of the built web application. */
  readonly dist: string;
  /** What one machine adds to the head of every page. */
  readonly addition: string;
};

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, caching: string): Response =>
  new Response(body, { headers: { ...pageHeaders(), 'content-type': type, 'cache-control': caching } });

/** Serves the built web application as the edge does: files by name, and its one page for every address of a page. */
export const createWebPages = ({ dist, addition }: WebPagesDeps) => {
  const page = async (): Promise<Response> => {
    const file = join(dist, 'index.html');
    if (!existsSync(file)) return new Response('The web application is not built here.', { status: 503 });
    const html = await readFile(file, 'utf8');
    return answer(html.replace('</head>', `${addition}</head>`), TYPES['.html'] ?? '', 'no-cache');
  };
  const app = new Hono();
  app.get('/api/:audience/v1/openapi.json', async (c, next) => {
    const audience = AUDIENCES.find((one) => one === c.req.param('audience'));
    if (audience === undefined) return next();
    const document = await readFile(join(DOCUMENTS, `${audience}.json`), 'utf8');
    return c.body(document, 200, { 'content-type': 'application/json' });
  });
  app.get('/api/:audience/v1/examples/:name{[a-z]+\\.json}', async (c, next) => {
    const audience = AUDIENCES.find((one) => one === c.req.param('audience'));
    if (audience === undefined || c.req.param('name') !== `${audience}.json`) return next();
    const examples = await readFile(join(DOCUMENTS, `examples/${audience}.json`), 'utf8');
    return c.body(examples, 200, { 'content-type': 'application/json' });
  });
  app.get('/:language{(?:fi|sv|en)}', page).get('/:language{(?:fi|sv|en)}/*', page).get('/', page);
  app.get('/:path{.+\\.[a-z0-9]+}', async (c, next) => {
    const name = c.req.param('path');
    if (!FILE.test(name) || !existsSync(join(dist, name))) return next();
    const bytes = new Uint8Array(await readFile(join(dist, name)));
    return answer(bytes, TYPES[extname(name)] ?? '', name.startsWith('assets/') ? FOREVER : 'no-cache');
  });
  return app;
};
