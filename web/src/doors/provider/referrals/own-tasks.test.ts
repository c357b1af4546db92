import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { claimTasks, referralTasks } from './own-tasks.ts';

const { t, name } = wordsInTest();
const row = {
  id: 'ref_1',
  authority: 'aut_1',
  clientReference: 'VAA-1',
  answerBy: '2026-06-17T21:00:00.000Z',
  meetBy: '2026-07-07T21:00:00.000Z',
};

it('asks for an answer by its day, then for the start, then for nothing', () => {
  expect(referralTasks([{ ...row, state: 'offered' }], t)[0]).toEqual({
    id: 'ref_1',
    title: 'Vastaa ohjaukseen, asiakas VAA-1',
    to: '/provider/referrals/aut_1/ref_1',
    due: '2026-06-17T21:00:00.000Z',
  });
  const meetingAt = '2026-06-25T09:00:00.000Z';
  const titles = [
    { state: 'acknowledged' },
    { state: 'accepted' },
    { state: 'accepted', firstMeeting: { agreed: { meetingAt } } },
    { state: 'accepted', firstMeeting: { agreed: { meetingAt }, heldOn: '2026-06-25' } },
  ] as const;
  expect(titles.map((one) => referralTasks([{ ...row, ...one }], t).map(({ title, due }) => [title, due]))).toEqual([
    [['Päätä ohjauksesta, asiakas VAA-1', row.answerBy]],
    [['Sovi ensitapaaminen, asiakas VAA-1', row.meetBy]],
    [['Kirjaa ensitapaaminen, asiakas VAA-1', meetingAt]],
    [['Kirjaa palvelun alku, asiakas VAA-1', undefined]],
  ]);
  expect(referralTasks([{ ...row, state: 'started' }], t)).toEqual([]);
});

it('asks to claim in time, and to mend what came back', () => {
  const claim = { referral: 'ref_1', stepTitle: { fi: 'Työssä 1 kk' }, times: { latestDay: '2026-08-02' } };
  const claims = [
    { ...claim, claim: 'clm_1', state: 'claimable' },
    { ...claim, claim: 'clm_2', state: 'returned' },
  ];
  expect(claimTasks('aut_1', claims, [row], { t, name }).map(({ title, due, detail }) => [title, due, detail])).toEqual(
    [
      ['Pyydä maksua: Työssä 1 kk', '2026-08-02', 'VAA-1'],
      ['Täydennä tulosmaksupyyntö: Työssä 1 kk', undefined, 'VAA-1'],
    ],
  );
});
