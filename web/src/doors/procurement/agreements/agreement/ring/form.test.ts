import { cents, type Id, id, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { buyersOf, ringForm, ringShown, shareOfText, typedSum } from './form.ts';

const authority = (n: number): Id<'authority'> => id('authority', `aut_01J${String(n).padStart(23, '0')}`);
const whole = { places: 10, ceilingCents: cents(1_000_000) };
const reason = 'not_substantial' as const;
const row = (n: number, of: string, costCentre = '') => ({ authority: authority(n), share: of, costCentre });
const fault = (...buyers: readonly ReturnType<typeof row>[]) =>
  ringForm(whole)
    .safeParse({ buyers, reason })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('a ring as it is typed', () => {
  it.each([
    ['33,33', 3_333],
    ['33.3 %', 3_330],
    ['100', 10_000],
    ['0', undefined],
    ['100,01', undefined],
    ['33,333', undefined],
    ['a third', undefined],
    ['-5', undefined],
  ])('reads %s', (text, basisPoints) => {
    expect(shareOfText(text)).toBe(basisPoints);
  });

  it('sends shares in basis points, with a cost centre where one is named', () => {
    const typed = ringForm(whole).parse({ buyers: [row(1, '66,67'), row(2, '33,33', ' 8800 ')], reason });
    expect(buyersOf(typed)).toEqual([
      { authority: authority(1), shareBp: 6_667 },
      { authority: authority(2), shareBp: 3_333, costCentre: '8800' },
    ]);
  });

  it('is nobody where the lead stands alone, whatever its share says', () => {
    expect(buyersOf(ringForm(whole).parse({ buyers: [row(1, '40')], reason }))).toEqual([]);
  });

  it('says what does not make the whole, and where', () => {
    expect(fault(row(1, '60'), row(2, '39,99'))).toEqual([['buyers.0.share', 'agr.ring.sum_wrong']]);
    expect(fault(row(1, '60'), row(1, '40'))).toEqual([['buyers.1.authority', 'agr.ring.twice']]);
    expect(fault(row(1, '99,99'), row(2, '0,01'))).toEqual([['buyers.0.share', 'agr.ring.too_small']]);
    expect(fault(row(1, '60'), { ...row(2, 'x'), authority: '' as Id<'authority'> })).toEqual([
      ['buyers.1.authority', 'form.choose'],
      ['buyers.1.share', 'agr.ring.share_wrong'],
    ]);
  });

  it('shows what is agreed, and counts while it is typed', () => {
    const buyers = [
      { authority: authority(1), shareBp: share(6_667) },
      { authority: authority(2), shareBp: share(3_333), costCentre: '8800' },
    ];
    const shown = ringShown({ authority: authority(1), terms: { buyers } });
    expect(shown.buyers).toEqual([row(1, '66,67'), row(2, '33,33', '8800')]);
    expect(typedSum(shown.buyers)).toBe(10_000);
    expect(typedSum([row(1, '60'), row(2, '')])).toBe(6_000);
    expect(ringShown({ authority: authority(1), terms: {} }).buyers).toEqual([row(1, '100,00')]);
  });
});
