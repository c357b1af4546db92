import { err, ok, type PageAsk } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { listed } from './list.ts';

const key = Buffer.alloc(32, 7);
const next = { pk: 'aut_A', sk: 'LINE#2' };
const first = async () => {
  const list = await listed(key, undefined, ['lines', 'aut_A'], () => Promise.resolve({ rows: [1, 2], next }));
  return list.ok ? (list.value.cursor ?? '') : '';
};

describe('a list', () => {
  it('asks for its first page from the beginning, and tells no cursor when there is no more', async () => {
    const asked: PageAsk[] = [];
    const list = await listed(key, undefined, ['lines'], (page) => {
      asked.push(page);
      return Promise.resolve({ rows: [1] });
    });
    expect(list).toEqual(ok({ rows: [1] }));
    expect(asked).toEqual([{ limit: 50 }]);
  });

  it('goes on where the sealed cursor says', async () => {
    const asked: PageAsk[] = [];
    const list = await listed(key, await first(), ['lines', 'aut_A'], (page) => {
      asked.push(page);
      return Promise.resolve(ok({ rows: [3] }));
    });
    expect(list).toEqual(ok({ rows: [3] }));
    expect(asked).toEqual([{ limit: 50, after: next }]);
  });

  it('reads nothing for a cursor of another query', async () => {
    const list = await listed(key, await first(), ['lines', 'aut_B'], () => Promise.reject(new Error('was read')));
    expect(list).toEqual(err({ code: 'http.cursor_invalid' }));
  });

  it('passes on that the read refuses', async () => {
    const list = await listed(key, undefined, ['reads'], () => Promise.resolve(err({ code: 'casework.not_found' })));
    expect(list).toEqual(err({ code: 'casework.not_found' }));
  });
});
