import { describe, expect, it } from 'vitest';
import { centsOf, countField, dayField, dayOf, dayText, moneyField, moneyText } from './fields.ts';

describe('a money field', () => {
  it.each([
    ['350', 35_000],
    ['350,5', 35_050],
    ['1 250,00', 125_000],
    ['1250.5', 125_050],
    ['1\u00a0250,00 €', 125_000],
    ['12\u202f345,67', 1_234_567],
    ['1.250,50', 125_050],
    ['0', 0],
  ])('reads %s', (text, expected) => {
    expect(centsOf(text)).toBe(expected);
  });

  it.each(['', 'abc', '1250,', '12,345', '-5', '1 25,00', '1e3', '5 €€', '9'.repeat(30)])('refuses %s', (text) => {
    expect(centsOf(text)).toBeUndefined();
  });

  it('shows what it reads', () => {
    expect(centsOf(moneyText(125_050))).toBe(125_050);
    expect(moneyText(undefined)).toBe('');
  });

  it('says in which words it refuses', () => {
    expect(moneyField.safeParse('').error?.issues[0]?.message).toBe('form.required');
    expect(moneyField.safeParse('x').error?.issues[0]?.message).toBe('form.money');
  });
});

describe('a day field', () => {
  it('reads Finnish days and shows them again', () => {
    expect(dayOf(' 4.12.2026 ')).toBe('2026-12-04');
    expect(dayText('2026-12-04')).toBe('4.12.2026');
    expect(dayText(undefined)).toBe('');
  });

  it.each(['31.2.2026', '4/12/2026', '2026-12-04', '4.12.26', '0.1.2026'])('refuses %s', (text) => {
    expect(dayField.safeParse(text).error?.issues[0]?.message).toBe('form.day');
  });
});

describe('a count field', () => {
  it('takes whole numbers from its least on', () => {
    expect(countField(1).parse('12')).toBe(12);
    expect(['0', '1,5', '-1', ''].map((text) => countField(1).safeParse(text).success)).toEqual(Array(4).fill(false));
  });
});
