import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { startMachine } from '@kt/local-platform/machine.ts';
import { seedWorld } from '@kt/local-platform/world/seed.ts';
import { silentLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { afterAll, describe, expect, it } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-midnight-'));

afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('an hour at which the Finnish day is not the day of the clock', () => {
  it('seeds the world', async () => {
    const clock = standingClock(instant('2026-11-21T22:30:00.000Z'));
    const machine = await startMachine({ dir, port: 0, clock, log: silentLog });
    const done: string[] = [];
    try {
      await seedWorld(
        machine,
        () => undefined,
        (text) => void done.push(text),
      );
    } finally {
      await machine.close();
    }
    expect(done.at(-1)).toContain('agreements taken over');
  });
});
