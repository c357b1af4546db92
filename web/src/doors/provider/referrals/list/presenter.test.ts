import { expect, it } from 'vitest';
import { ownLines } from './presenter.ts';

const row = (id: string, state: 'offered' | 'started' | 'ended' | 'declined') =>
  ({
    id,
    authority: 'aut_1',
    clientReference: `VAA-${id}`,
    state,
    serviceType: 'work_coaching',
    offeredAt: '2026-06-15T08:00:00.000Z',
    answerBy: '2026-06-17T21:00:00.000Z',
    meetBy: '2026-07-07T21:00:00.000Z',
    trackingUntil: '2027-01-01',
  }) as const;

it('puts first what waits for an answer, last what is over', () => {
  const lines = ownLines([row('a', 'declined'), row('b', 'ended'), row('c', 'started'), row('d', 'offered')]);
  expect(lines.map(({ id, next, due }) => [id, next, due])).toEqual([
    ['d', 'offered', '2026-06-17T21:00:00.000Z'],
    ['c', 'started', undefined],
    ['b', 'ended', '2027-01-01'],
    ['a', 'nothing', undefined],
  ]);
  expect(lines[0]?.to).toBe('/provider/referrals/aut_1/d');
});
