import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { isDeclined, ringTurnOf } from './turn.ts';

const authority = id('authority', 'aut_00000000000000000000000002');
const reader = { person: 'me', maySpeak: true };
const call = (consent: 'asked' | 'proposed' | 'given' | 'declined', over: object = {}) => ({
  state: 'ready' as const,
  buyer: authority,
  parts: [{ authority, consent }],
  ...over,
});

it('asks one person to propose and another to confirm', () => {
  expect(ringTurnOf(call('asked'), reader)).toBe('propose');
  expect(ringTurnOf(call('proposed', { proposedBy: 'other' }), reader)).toBe('confirm');
  expect(ringTurnOf(call('proposed', { proposedBy: 'me' }), reader)).toBe('wait_other');
  expect(ringTurnOf(call('given', { proposedBy: 'me', givenBy: 'other' }), reader)).toBe('given');
});

it('asks nobody who may not speak for the area, and nobody once the call is out', () => {
  expect(ringTurnOf(call('asked'), { ...reader, maySpeak: false })).toBe('waits');
  expect(ringTurnOf({ ...call('given'), state: 'open' }, reader)).toBe('over');
});

it('asks nobody again about terms that the area declined', () => {
  expect(ringTurnOf(call('declined', { proposedBy: 'other' }), reader)).toBe('declined');
  expect(ringTurnOf(call('declined'), { ...reader, maySpeak: false })).toBe('declined');
});

it('waits for whoever leads once another area has declined, until the draft is rewritten', () => {
  expect(isDeclined(call('declined'))).toBe(true);
  expect([isDeclined(call('proposed')), isDeclined({ state: 'ready' })]).toEqual([false, false]);
  expect(isDeclined({ ...call('declined'), state: 'draft' })).toBe(false);
});
