import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { clientTasks, firstTask } from './client-tasks.ts';

const row = (id: string, client: string, state: 'draft' | 'declined' | 'started' | 'offered') =>
  ({ id, client, clientReference: `VAA-${client}`, state, proposals: [] }) as const;

it('asks for what the newest referral of each client leaves to the case worker', () => {
  const rows = [
    row('ref_5', 'cli_a', 'draft'),
    row('ref_4', 'cli_b', 'declined'),
    row('ref_3', 'cli_a', 'declined'),
    row('ref_2', 'cli_c', 'offered'),
    { ...row('ref_1', 'cli_d', 'started'), proposals: [{ state: 'pending' }] },
  ];
  expect(clientTasks(rows, wordsInTest().t).map(({ title, to }) => [title, to])).toEqual([
    ['Lähetä luonnokseksi jäänyt ohjaus, asiakas VAA-cli_a', '/casework/referrals/ref_5'],
    ['Valitse uusi palvelu, asiakas VAA-cli_b', '/casework/referrals/ref_4/next'],
    ['Vastaa korjauspyyntöön, asiakas VAA-cli_d', '/casework/referrals/ref_1'],
  ]);
});

it('begins with a client, then with a service for one', () => {
  expect(firstTask(0, wordsInTest().t)).toMatchObject({ to: '/casework/clients/new' });
  expect(firstTask(3, wordsInTest().t)).toMatchObject({ title: 'Etsi asiakkaallesi palvelu', to: '/casework/clients' });
});
