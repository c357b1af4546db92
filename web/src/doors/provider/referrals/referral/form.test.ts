import { expect, it } from 'vitest';
import { correctionForm, endForm, meetingForm, onForm, proposedEndForm } from './form.ts';

it('sends days as days, with the coded reason', () => {
  expect(endForm.parse({ on: '16.6.2026', reason: 'employment' })).toEqual({ on: '2026-06-16', reason: 'employment' });
  expect(correctionForm.parse({ kind: 'start_day', day: '1.6.2026' })).toEqual({
    kind: 'start_day',
    day: '2026-06-01',
  });
});

it('proposes an end with its reason, which is not among the ends that a provider records by itself', () => {
  const typed = { day: '16.6.2026', reason: 'unsuitable' } as const;
  expect(proposedEndForm.parse(typed)).toEqual({ kind: 'service_end', day: '2026-06-16', reason: 'unsuitable' });
  expect(endForm.safeParse({ on: '16.6.2026', reason: 'unsuitable' }).success).toBe(false);
});

it('says how a day is written', () => {
  expect(onForm.safeParse({ on: '31.2.2026' }).error?.issues[0]?.message).toBe('form.day');
});

it('sends a first meeting as the moment that the Finnish clock shows, in summer and in winter', () => {
  const sent = (day: string, time: string) => meetingForm.parse({ day, time, place: 'remote' }).meetingAt;
  expect(sent('16.6.2026', '13.00')).toBe('2026-06-16T10:00:00.000Z');
  expect(sent('16.12.2026', '8:30')).toBe('2026-12-16T06:30:00.000Z');
  const wrong = meetingForm.safeParse({ day: '16.6.2026', time: '25', place: 'site' });
  expect(wrong.error?.issues[0]?.message).toBe('own.meeting.time_wrong');
});
