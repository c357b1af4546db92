import { cents } from '@kt/kernel';
import { expect, it } from 'vitest';
import { AGREEMENT, COST_CENTRE, HOME, YEAR } from '../testing/samples.ts';
import { type MovingFact, movesOf } from './stage-moves.ts';

const account = { agreement: AGREEMENT, year: YEAR, costCentre: COST_CENTRE, origin: HOME, amountCents: cents(100) };
const shown = (fact: MovingFact) => movesOf(fact).map((move) => [move.from, move.to, move.cents, move.lines]);

it('each fact moves its money from one stage to the next, new money from nowhere, freed money to nowhere', () => {
  expect(shown({ type: 'commitment.reserved', ...account })).toEqual([[undefined, 'committed', 100, 0]]);
  expect(shown({ type: 'commitment.raised', ...account })).toEqual([[undefined, 'committed', 100, 0]]);
  expect(shown({ type: 'commitment.released', ...account })).toEqual([['committed', undefined, 100, 0]]);
  expect(shown({ type: 'line.proposed', ...account })).toEqual([['committed', 'claimed', 100, 1]]);
  expect(shown({ type: 'line.approved', ...account })).toEqual([['claimed', 'approved', 100, 1]]);
  expect(shown({ type: 'line.dropped', ...account })).toEqual([['claimed', 'committed', 100, 1]]);
  expect(shown({ type: 'line.resubmitted', ...account, formerCents: cents(130) })).toEqual([
    ['committed', 'claimed', -30, 0],
  ]);
  expect(shown({ type: 'line.paid', ...account })).toEqual([['queued', 'paid', 100, 1]]);
  expect(shown({ type: 'line.failed', ...account, wasPaid: false })).toEqual([['queued', 'approved', 100, 1]]);
  expect(shown({ type: 'line.failed', ...account, wasPaid: true })).toEqual([['paid', 'approved', 100, 1]]);
});
