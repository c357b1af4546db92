import { expect, it } from 'vitest';
import { onwardOf } from './presenter.ts';

const of = (...names: readonly string[]) => names.map((agreement) => ({ agreement }));
const refused = (mode: 'client' | 'rotation') => ({
  shown: { agreements: ['a', 'b', 'c'] },
  choice: { mode },
  offer: { agreement: 'a' },
});

it('proposes the next of the order that the client was shown, when the client left it open', () => {
  expect(onwardOf(refused('rotation'), of('new', 'c', 'a', 'b'))).toEqual({
    options: of('b', 'c', 'new'),
    proposed: 'b',
  });
});

it('passes by what cannot be chosen any more', () => {
  expect(onwardOf(refused('rotation'), of('c', 'a'))).toEqual({ options: of('c'), proposed: 'c' });
});

it('proposes nobody to a client who chose, and nobody when there is nobody', () => {
  expect(onwardOf(refused('client'), of('c', 'a', 'b'))).toEqual({ options: of('c', 'b'), proposed: undefined });
  expect(onwardOf(refused('rotation'), of('a'))).toEqual({ options: [], proposed: undefined });
});
