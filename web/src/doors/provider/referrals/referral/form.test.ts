import { expect, it } from 'vitest';
import { correctionForm, endForm, onForm } from './form.ts';

it('sends days as days, with the coded reason', () => {
  expect(endForm.parse({ on: '16.6.2026', reason: 'employment' })).toEqual({ on: '2026-06-16', reason: 'employment' });
  expect(correctionForm.parse({ kind: 'start_day', day: '1.6.2026' })).toEqual({
    kind: 'start_day',
    day: '2026-06-01',
  });
});

it('says how a day is written', () => {
  expect(onForm.safeParse({ on: '31.2.2026' }).error?.issues[0]?.message).toBe('form.day');
});
