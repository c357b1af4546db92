import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { togetherForm } from './form.ts';
import { outcomeOf, stepOf } from './presenter.ts';

const proposed = (outcome: 'accept' | 'reject') => ({
  state: 'proposed' as const,
  version: 5,
  proposal: { at: instant('2026-01-07T08:00:00.000Z'), by: 'per_a', outcome },
});

it('offers what this reader may do next, and nothing that is another’s turn', () => {
  expect(stepOf({ state: 'in_review', version: 4 }, 'per_a', 'two_persons')).toBe('propose');
  expect(stepOf({ state: 'in_review', version: 4 }, 'per_a', 'one_person')).toBe('accept');
  expect(stepOf(proposed('accept'), 'per_b', 'two_persons')).toBe('accept');
  expect(stepOf(proposed('accept'), 'per_a', 'two_persons')).toBeUndefined();
  expect(stepOf(proposed('reject'), 'per_b', 'two_persons')).toBeUndefined();
  expect(stepOf({ state: 'submitted', version: 3 }, 'per_a', 'one_person')).toBeUndefined();
  expect(stepOf({ state: 'in_review' }, 'per_a', 'one_person')).toBeUndefined();
});

it('says what became of each, and why one stayed', () => {
  expect(outcomeOf({ request: 'r', state: 'accepted' })).toBe('accepted');
  expect(outcomeOf({ request: 'r', code: 'purchasing.needs_a_look' })).toBe('look');
  expect(outcomeOf({ request: 'r', code: 'work.stale' })).toBe('changed');
  expect(outcomeOf({ request: 'r', code: 'purchasing.not_found' })).toBe('other');
});

it('wants one request at least, and what the decisions rest on', () => {
  expect(togetherForm.safeParse({ requests: [], delegation: '§ 12' }).success).toBe(false);
  expect(togetherForm.safeParse({ requests: ['req_01J8Z000000000000000000005'], delegation: ' ' }).success).toBe(false);
  expect(togetherForm.safeParse({ requests: ['req_01J8Z000000000000000000005'], delegation: '§ 12' }).success).toBe(
    true,
  );
});
