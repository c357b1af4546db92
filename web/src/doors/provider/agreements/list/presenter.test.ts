import { expect, it } from 'vitest';
import { inTurn, ownWait } from './presenter.ts';

const running = { state: 'active', signed: ['provider', 'authority'] } as const;
const offered = { state: 'offered', signed: [] } as const;
const signed = { state: 'half_signed', signed: ['provider'] } as const;
const over = { state: 'cancelled', signed: [] } as const;

it('says when the provider signs, and when it waits for the authority', () => {
  expect([offered, signed, running, { ...running, changeBy: 'authority' } as const].map(ownWait)).toEqual([
    'agr.next.sign',
    'agr.waits.authority',
    undefined,
    'agr.next.answer_change',
  ]);
});

it('lists what waits for the provider first and what is over last', () => {
  expect(inTurn([over, running, offered, signed])).toEqual([offered, running, signed, over]);
});
