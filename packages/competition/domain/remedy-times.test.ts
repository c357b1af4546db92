import { dayInFinland, instant, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { workedExample } from '../testing/worked-example.ts';
import { remedyTimes } from './remedy-times.ts';

describe('the times to seek a remedy', () => {
  it.each(workedExample('remedy-times'))('noticed $notice', (row) => {
    const { rectifyBy, appealBy } = remedyTimes('eu_dps', instant(row['notice'] ?? ''));
    expect(dayInFinland(plusMs(rectifyBy, -1))).toBe(row['rectify_last_day']);
    expect(appealBy).toBe(row['appeal_last_moment']);
  });

  it('know no court below the threshold', () => {
    const times = remedyTimes('below_threshold', instant('2025-08-18T09:00:00.000Z'));
    expect(times).toEqual({ rectifyBy: '2025-09-01T21:00:00.000Z' });
  });
});
