import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(
    createLog(
      (line) => lines.push(line),
      () => '2026-01-07T08:00:00.000Z',
    ),
  );
  return lines.join('\n');
};

describe('log', () => {
  it('prints codes, ids and numbers', () => {
    expect(
      JSON.parse(
        logged((log) => {
          log.info('http.request', { status: 200, operation: 'system.create' });
        }),
      ),
    ).toEqual({
      time: '2026-01-07T08:00:00.000Z',
      level: 'info',
      event: 'http.request',
      status: 200,
      operation: 'system.create',
    });
  });

  it.each([
    ['a name', 'Maija Meikäläinen'],
    ['a sentence', 'price 100 euros'],
    ['an identity code', '210881-9031'],
  ])('withholds %s', (_, value) => {
    const line = logged((log) => {
      log.warn('x', { value });
    });
    expect(line).toContain('[withheld]');
    expect(line).not.toContain(value);
  });

  it('prints where an exception came from, not what it says', () => {
    const line = logged((log) => {
      log.error('failed', {}, new TypeError('tender of 123 euros'));
    });
    expect(line).toContain('TypeError');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('123');
  });
});
