import { localDate, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { eachOnce, supplementBody, supplementForm, supplementShown } from './form.ts';

const draft = {
  terms: {
    volume: { expected: 60, guaranteed: 20 },
    sites: [{ name: 'Vaasa', municipality: municipalityCode('905'), languages: ['fi', 'sv'] as const }],
  },
  options: [{ key: 'year-3', noticeBy: localDate('2028-10-31'), extendsTo: localDate('2030-01-01') }],
};

it('shows the last day of each option and sends the day after it', () => {
  const shown = supplementShown(draft);
  expect(shown).toMatchObject({ expected: '60', options: [{ noticeBy: '31.10.2028', lastDay: '31.12.2029' }] });
  expect(supplementBody(supplementForm.parse(shown), true)).toEqual({
    volume: draft.terms.volume,
    sites: draft.terms.sites,
    options: [{ key: 'option-1', noticeBy: '2028-10-31', extendsTo: '2030-01-01' }],
  });
});

it('sends no options of a competition’s draft, and no volume that was not told', () => {
  const shown = { ...supplementShown(draft), expected: '', guaranteed: '', sites: [] };
  expect(supplementBody(supplementForm.parse(shown), false)).toEqual({ volume: {}, sites: [] });
});

it('guarantees no more clients than it expects', () => {
  const { error } = supplementForm.safeParse({ ...supplementShown(draft), guaranteed: '61' });
  expect(error?.issues).toMatchObject([{ path: ['guaranteed'], message: 'agr.supplement.guaranteed_most' }]);
});

it('tells a site of several cards once, and one of the same name elsewhere apart', () => {
  const here = { name: 'Työpaja', street: '', municipality: '905', languages: ['fi' as const] };
  const there = { ...here, municipality: '598' };
  expect(eachOnce([here, there, { ...here, languages: ['sv' as const] }])).toHaveLength(2);
});
