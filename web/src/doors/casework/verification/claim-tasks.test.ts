import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { checkTasks, decisionDay, disputeTasks } from './claim-tasks.ts';

const texts = wordsInTest();
const row = {
  claim: 'clm_1',
  stepTitle: { fi: 'Työssä 1 kk' },
  submission: { at: instant('2026-06-15T08:00:00.000Z') },
};

it('names what to check, by when', () => {
  expect(checkTasks([row], texts)).toEqual([
    {
      id: 'clm_1',
      title: 'Tarkista tulosmaksupyyntö: Työssä 1 kk',
      to: '/casework/claims/clm_1',
      due: decisionDay(row.submission.at),
    },
  ]);
  expect(decisionDay(row.submission.at) > '2026-06-15').toBe(true);
});

it('names a dispute without a day when none is known', () => {
  expect(disputeTasks([{ ...row, submission: undefined }], texts)[0]).not.toHaveProperty('due');
});
