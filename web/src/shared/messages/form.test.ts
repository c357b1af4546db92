import { expect, it } from 'vitest';
import { messageForm } from './form.ts';

it.each([
  ['  \n ', 'form.required'],
  ['a'.repeat(2_001), 'form.too_long'],
])('refuses %s', (text, message) => {
  expect(messageForm.safeParse({ text }).error?.issues[0]?.message).toBe(message);
});

it('takes what may be sent and keeps its line breaks', () => {
  expect(messageForm.parse({ text: ' Hei!\nTuleeko hän? ' })).toEqual({ text: 'Hei!\nTuleeko hän?' });
  expect(messageForm.parse({ text: 'a'.repeat(2_000) }).text).toHaveLength(2_000);
});
