import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createWebPages } from './web-pages.ts';

const dist = mkdtempSync(join(tmpdir(), 'kumppanitori-web-'));
mkdirSync(join(dist, 'assets'));
writeFileSync(join(dist, 'index.html'), '<html><head></head><body></body></html>');
writeFileSync(join(dist, 'assets/app-1.js'), 'export {};');
writeFileSync(join(dist, 'secret.txt'), 'no');
afterAll(() => {
  rmSync(dist, { recursive: true });
});

const pages = createWebPages({ dist, addition: '<link rel="stylesheet" href="/local/panel.css">' });
const get = async (path: string) => {
  const answer = await pages.request(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('the pages of one machine', () => {
  it.each(['/', '/fi', '/sv/tasks', '/en/provider/calls/cmp_1'])('give the application at %s', async (path) => {
    const { status, text, headers } = await get(path);
    expect([status, text]).toEqual([200, expect.stringContaining('panel.css"></head>')]);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('keep a file with its content in its name for ever, and a page for no time', async () => {
    const file = await get('/assets/app-1.js');
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await get('/fi')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/assets/../secret.txt', '/secret.txt', '/assets/none.js', '/de'])('give nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('give the description of each API', async () => {
    expect((await get('/api/public/v1/openapi.json')).text).toContain('"openapi"');
    expect((await get('/api/other/v1/openapi.json')).status).toBe(404);
    expect((await get('/api/public/v1/examples/public.json')).text).toContain('"operation"');
    expect((await get('/api/public/v1/examples/provider.json')).status).toBe(404);
  });

  it('say so where nothing is built', async () => {
    const bare = createWebPages({ dist: join(dist, 'assets'), addition: '' });
    expect((await bare.request('/fi')).status).toBe(503);
  });
});
