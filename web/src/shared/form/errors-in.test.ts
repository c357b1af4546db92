import { expect, it } from 'vitest';
import { errorsIn } from './errors-in.ts';

it('names each field that has an error, in order, by its dotted path', () => {
  const errors = {
    title: { fi: { type: 'custom', message: 'form.required', ref: { message: 'not this' } } },
    steps: [undefined, { cents: { type: 'custom', message: 'form.money' } }],
  };
  expect(errorsIn(errors)).toEqual([
    { field: 'title.fi', message: 'form.required' },
    { field: 'steps.1.cents', message: 'form.money' },
  ]);
  expect(errorsIn({})).toEqual([]);
});
