import { instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { day, daysTo, euros, moment, percent } from './format.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('write money the Finnish way in every language', () => {
    expect(plain(euros('fi', 123_450))).toBe('1 234,50 €');
    expect(plain(euros('sv', 123_450))).toBe('1 234,50 €');
    expect(plain(euros('en', -5))).toBe('−0,05 €');
  });

  it('write moments in Finnish time whatever the machine thinks', () => {
    const at = '2026-12-04T12:00:00.000Z';
    expect(moment('fi', at)).toBe('pe 4.12.2026 klo 14.00');
    expect(moment('sv', at)).toBe('fre 4.12.2026 kl. 14.00');
    expect(moment('en', at)).toBe('Fri 4 Dec 2026 14:00');
  });

  it('write a day that is still yesterday elsewhere as the Finnish day', () => {
    expect(moment('fi', '2026-11-21T22:30:00.000Z')).toBe('su 22.11.2026 klo 00.30');
    expect(day('en', '2026-03-29')).toBe('29 Mar 2026');
  });

  it('count calendar days, not hours', () => {
    const now = instant('2026-11-21T21:59:00.000Z');
    expect(daysTo(now, '2026-11-21T22:01:00.000Z')).toBe(1);
    expect(daysTo(now, '2026-11-21')).toBe(0);
    expect(daysTo(now, '2026-11-20')).toBe(-1);
  });

  it('write basis points as per cent', () => {
    expect(plain(percent('fi', 2_550))).toBe('25,5 %');
  });
});

it('writes a whole day without a clock', () => {
  expect([moment('fi', '2026-12-04'), moment('sv', '2026-12-04')]).toEqual(['pe 4.12.2026', 'fre 4.12.2026']);
});
