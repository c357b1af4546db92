import { describe, expect, it } from 'vitest';
import { openCursor, sealCursor } from './cursor.ts';

const key = Buffer.alloc(32, 7);
const last = { pk: 'aut_A', sk: 'LINE#2' };

describe('cursor', () => {
  it('continues the same query of the same caller', () => {
    const cursor = sealCursor(key, last, ['lines', 'aut_A']);
    expect(openCursor(key, cursor, ['lines', 'aut_A'])).toEqual({ ok: true, value: last });
  });

  it.each([
    ['another caller', (c: string) => c, ['lines', 'aut_B'], key],
    ['another key', (c: string) => c, ['lines', 'aut_A'], Buffer.alloc(32, 8)],
    ['a changed body', (c: string) => `A${c.slice(1)}`, ['lines', 'aut_A'], key],
    ['no signature', (c: string) => c.split('.')[0] ?? '', ['lines', 'aut_A'], key],
  ])('refuses %s', (_, change, bind, withKey) => {
    const cursor = change(sealCursor(key, last, ['lines', 'aut_A']));
    expect(openCursor(withKey, cursor, bind)).toEqual({ ok: false, error: { code: 'http.cursor_invalid' } });
  });
});
