import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { claimTimeline } from './claim-timeline.ts';

it('puts what has happened in order of time, also when a claim came back', () => {
  const claim = {
    drafted: { at: '2026-06-03T08:00:00.000Z' },
    submission: { at: '2026-06-10T08:00:00.000Z' },
    check: { at: '2026-06-08T08:00:00.000Z' },
    returned: { at: '2026-06-09T08:00:00.000Z' },
  };
  expect(claimTimeline(claim, wordsInTest()).map(({ key }) => key)).toEqual([
    'drafted',
    'checked',
    'returned',
    'submitted',
  ]);
  expect(claimTimeline(claim, wordsInTest())[0]).toMatchObject({
    title: 'Tulos kirjattiin',
    detail: 'ke 3.6.2026 klo 11.00',
  });
});
