import { expect, it } from 'vitest';
import { clientLines } from './presenter.ts';

const client = (n: number, state = 'open') => ({
  id: `cli_${String(n)}`,
  reference: `VAA-2026-00000${String(n)}`,
  state,
});
const referral = (id: string, of: number, state: 'draft' | 'started' | 'declined') =>
  ({ id, client: `cli_${String(of)}`, state, serviceType: 'work_coaching', proposals: [] }) as const;

it('shows what comes next by the newest referral, the reader’s turn first', () => {
  const lines = clientLines(
    [client(1), client(2), client(3)],
    [referral('ref_new', 2, 'draft'), referral('ref_b', 1, 'started'), referral('ref_old', 2, 'declined')],
  );
  expect(lines.map(({ id, next, to }) => [id, next.key, to])).toEqual([
    ['cli_2', 'finish', '/casework/referrals/ref_new'],
    ['cli_3', 'choose', '/casework/clients/cli_3'],
    ['cli_1', 'in_service', '/casework/clients/cli_1'],
  ]);
  expect(lines[0]?.service?.names.sv).toBe('Arbetsträning eller jobbcoachning');
});

it('asks nothing more for a client whose details are erased', () => {
  expect(clientLines([client(1, 'erased')], [])[0]?.next).toEqual({ key: 'nothing', yours: false });
});
