import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { unreadTasks } from './unread-tasks.ts';

it('leads to the messages of each referral, beside what else the referral asks', () => {
  const row = { authority: 'aut_1', referral: 'ref_1', clientReference: 'VAA-2026-004711' };
  expect(unreadTasks([row], wordsInTest().t, ({ referral }) => `/casework/referrals/${referral}`)).toEqual([
    {
      id: 'messages-ref_1',
      title: 'Lue viesti ohjauksesta VAA-2026-004711',
      to: '/casework/referrals/ref_1/messages',
    },
  ]);
});
