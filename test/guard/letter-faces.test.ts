import { FONT_FILES } from '@kt/documents';
import { expect, it } from 'vitest';
import { LETTER_FACES } from '../../infra/letter-faces.ts';

it('the worker that writes letters has every face beside its bundle that a letter may need', () => {
  expect(LETTER_FACES).toEqual(FONT_FILES);
});
