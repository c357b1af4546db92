import { expect, it } from 'vitest';
import { lineOf } from './presenter.ts';

const one = { side: 'provider', by: 'per_1', isRead: false } as const;

it('tells whose message it is, and of the reader’s own whether it was read', () => {
  expect(lineOf(one, 'per_2')).toEqual({ who: 'messages.from.provider' });
  expect(lineOf({ ...one, side: 'authority' }, undefined)).toEqual({ who: 'messages.from.authority' });
  expect(lineOf(one, 'per_1')).toEqual({ who: 'messages.from.you', state: 'messages.not_read' });
  expect(lineOf({ ...one, isRead: true }, 'per_1')).toEqual({ who: 'messages.from.you', state: 'messages.is_read' });
});
