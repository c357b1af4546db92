import { expect, it } from 'vitest';
import { EMPTY_TITLE, lotsForm, lotsShown } from './form.ts';

it('proposes two lots for a draft, and one more where there are some', () => {
  expect([lotsShown(false).titles.length, lotsShown(true).titles.length]).toEqual([2, 1]);
});

it('asks for a name in both national languages, and leaves out an English one that is not given', () => {
  const wrong = lotsForm.safeParse({ titles: [{ ...EMPTY_TITLE, fi: 'Pohjoinen' }] });
  expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['titles.0.sv']);
  expect(lotsForm.parse({ titles: [{ fi: ' Pohjoinen ', sv: 'Norra', en: ' ' }] })).toEqual({
    titles: [{ fi: 'Pohjoinen', sv: 'Norra' }],
  });
});
