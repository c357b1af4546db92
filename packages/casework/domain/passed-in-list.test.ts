import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreementId } from '../testing/samples.ts';
import { PASS_CODES } from './choice.ts';
import { lettersOf, passesOf } from './passed-in-list.ts';

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 60 });

it('gives whoever was passed over back with the reason, and nobody who is not in the list', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.dictionary(fc.stringMatching(/^[1-9]\d?$/), fc.constantFrom(...PASS_CODES)),
      (all, over) => {
        const list = all.map(agreementId);
        const passes = Object.entries(over).map(([n, reason]) => ({ agreement: agreementId(Number(n)), reason }));
        const expected = list.flatMap((one) => passes.filter(({ agreement }) => agreement === one));
        const letters = lettersOf(list, passes);
        expect(passesOf(list, letters)).toEqual(expected);
        expect(letters.length).toBeLessThanOrEqual(list.length);
        expect(letters === '').toBe(expected.length === 0);
      },
    ),
  );
});

it('has a letter of its own for every reason, and a dot for who was not passed over', () => {
  const list = [...PASS_CODES, 'nobody'].map((_, at) => agreementId(at + 1));
  const passes = PASS_CODES.map((reason, at) => ({ agreement: agreementId(at + 1), reason }));
  expect(lettersOf(list, passes)).toBe('onflac');
  expect(lettersOf(list, passes.slice(2, 3))).toBe('..f');
});
