import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { whatFollows } from './presenter.ts';

const deadline = '2026-06-30T10:00:00.000Z';

it.each([
  ['open', 1],
  ['sealed', 1],
  ['evaluating', 2],
  ['decided', 4],
  ['complete', 5],
] as const)('when the competition is %s, %i steps are done', (state, done) => {
  expect(whatFollows({ state, deadline }, wordsInTest()).filter((step) => step.done)).toHaveLength(done);
});

it('says until when the opening waits', () => {
  expect(whatFollows({ state: 'open', deadline }, wordsInTest())[1]?.detail).toContain('30.6.2026');
});
