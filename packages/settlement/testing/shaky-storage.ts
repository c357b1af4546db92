import type { Db } from '@kt/platform/db/db.ts';

/** Storage whose process can end at a chosen write: before it, or after it was done and before anybody heard. */
export type Shaky = {
  readonly db: Db;
  /** Ends at the nth write from now. */
  readonly endAt: (write: number, when: 'before' | 'after') => void;
  /** The process starts again; says whether it had ended. */
  readonly restart: () => boolean;
  /** Writes since the last start. */
  readonly writes: () => number;
};

const ended = (): Error => new Error('the process has ended');

export const shakyStorage = (inner: Db): Shaky => {
  let left = Number.POSITIVE_INFINITY;
  let when: 'before' | 'after' = 'before';
  let isDown = false;
  let count = 0;
  const alive =
    <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      isDown ? Promise.reject(ended()) : call(...args);
  const db: Db = {
    ...inner,
    get: alive(inner.get),
    getMany: alive(inner.getMany),
    query: alive(inner.query),
    queryAll: alive(inner.queryAll),
    transact: alive(async (items, token) => {
      left -= 1;
      count += 1;
      isDown = left <= 0;
      if (!isDown || when === 'after') await inner.transact(items, token);
      if (isDown) throw ended();
    }),
  };
  return {
    db,
    endAt: (write, moment) => {
      left = write;
      when = moment;
    },
    restart: () => {
      const wasDown = isDown;
      isDown = false;
      left = Number.POSITIVE_INFINITY;
      count = 0;
      return wasDown;
    },
    writes: () => count,
  };
};
