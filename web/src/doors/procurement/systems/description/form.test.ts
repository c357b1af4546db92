import { expect, it } from 'vitest';
import { describeForm, newSystem } from './form.ts';

const names = { fi: 'Tuki', sv: 'Stöd', en: 'Support' };

it('sends what a new system begins with as it stands', () => {
  expect(describeForm.parse(newSystem(2026, names))).toEqual({
    names,
    profile: 'eu_dps',
    lastDay: '2030-12-31',
    estimatedValueCents: 400_000_000,
    languages: ['fi', 'sv'],
  });
});

it('asks for every name, a day, a sum and a language', () => {
  const empty = {
    names: { fi: '', sv: 'x', en: 'x' },
    profile: 'eu_dps',
    lastDay: '31.13.2030',
    estimatedValue: 'a',
    languages: [],
  };
  const issues = describeForm.safeParse(empty).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(issues).toEqual([
    ['names.fi', 'form.required'],
    ['lastDay', 'form.day'],
    ['estimatedValue', 'form.money'],
    ['languages', 'form.choose'],
  ]);
});
