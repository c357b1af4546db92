import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offline } from '../shared/api/refusal.ts';
import { leave } from './leave.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  kept.set('draft:tender:per_1:org_1:cmp_1', '{"prices":{}}').set('draft:other', '{}').set('panel', 'open');
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (n: number) => [...kept.keys()][n] ?? null,
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('leaves no draft on the device, and tells the other pages', async () => {
  const heard = new BroadcastChannel('session');
  const told = new Promise((resolve) => heard.addEventListener('message', ({ data }) => resolve(data), { once: true }));
  expect(await leave(() => Promise.resolve(new Response(null, { status: 204 })))).toBeUndefined();
  expect([...kept.keys()]).toEqual(['panel']);
  expect(await told).toBe('signed-out');
  heard.close();
});

it('says so and keeps everything while the session goes on', async () => {
  const down = Response.json({ title: 'x', status: 503, code: 'http.unavailable' }, { status: 503 });
  expect(await leave(() => Promise.resolve(down))).toMatchObject({ code: 'http.unavailable' });
  expect(await leave(() => Promise.reject(offline()))).toMatchObject({ code: 'web.offline' });
  expect(kept.size).toBe(3);
});
