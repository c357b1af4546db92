import { expect, it } from 'vitest';
import { askForm } from './form.ts';

it('sends the category that is chosen, and none when the question is about the whole system', () => {
  const category = 'cat_01J8Z000000000000000000003';
  expect(askForm.parse({ text: 'Kelpaako tämä?', category })).toEqual({ text: 'Kelpaako tämä?', category });
  expect(askForm.parse({ text: 'Kelpaako tämä?', category: '' })).toEqual({ text: 'Kelpaako tämä?' });
  expect(askForm.safeParse({ text: ' ', category: '' }).success).toBe(false);
});
