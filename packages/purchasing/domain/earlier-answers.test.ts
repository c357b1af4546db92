import { cents, id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { aCategory, aDeclaration, aRequest, PROVIDER } from '../testing/samples.ts';
import { carriedOver } from './earlier-answers.ts';
import type { Requirement } from './requirement.ts';

const OTHER = id('category', 'cat_01J8Z000000000000000000077');
const earlier = (n: number, of: Partial<ReturnType<typeof aRequest>> = {}) => ({
  ...aRequest('accepted'),
  id: id('request', `req_${String(n).padStart(26, '0')}`),
  ...of,
});
const offer = { languages: ['fi', 'sv'] as const, municipalities: [] };
const [references, languages] = aCategory.requirements as [Requirement, Requirement];
const own = { id: aCategory.id, requirements: aCategory.requirements };
const asking = (...requirements: readonly Requirement[]) => [own, { id: OTHER, requirements }];
const text = (fi: string) => ({ fi, sv: fi, en: fi });

it('answers the same requirement as it was answered last, by whatever key, and asks about exclusion again', () => {
  const old = earlier(1, { declarations: [{ ...aDeclaration, notes: { references: 'Kaksi kuntaa' } }], offer });
  const newer = earlier(2, { declarations: [{ ...aDeclaration, meets: [], lacks: ['languages'] }] });
  const here = asking({ ...references, key: 'requirement-1' }, languages, { key: 'new', text: text('Uusi') });
  expect(carriedOver([old, newer], OTHER, PROVIDER, here)).toEqual({
    declarations: [
      {
        organisation: PROVIDER,
        role: 'applicant',
        noExclusionGrounds: false,
        meets: ['requirement-1'],
        lacks: ['languages'],
        notes: { 'requirement-1': 'Kaksi kuntaa' },
      },
    ],
    offer,
  });
});

it.each<[string, Requirement]>([
  ['text', { ...references, text: text('Viisi referenssiä') }],
  ['Swedish text', { ...references, text: { ...references.text, sv: 'Fem referenser' } }],
  ['kind', { ...references, kind: 'references' }],
  ['turnover', { ...references, turnoverCents: cents(1) }],
  ['number of references', { ...references, count: 5 }],
])('answers nothing where the same key has another %s', (_what, asked) => {
  expect(carriedOver([earlier(1)], OTHER, PROVIDER, asking(asked))).toEqual({ declarations: [] });
});

it('answers nothing from a category that is not in this system, nor where nobody declared', () => {
  const away = earlier(1, { category: id('category', 'cat_01J8Z000000000000000000078') });
  expect(carriedOver([away], OTHER, PROVIDER, asking(references))).toEqual({ declarations: [] });
  expect(carriedOver([earlier(2, { declarations: [] })], OTHER, PROVIDER, asking(references))).toEqual({
    declarations: [],
  });
});

it('follows the newest rejected request of the same category, and no other', () => {
  const { category } = earlier(1);
  const requests = [earlier(1, { state: 'rejected' }), earlier(3, { state: 'rejected' }), earlier(4)];
  expect(carriedOver(requests, category, PROVIDER, []).earlier).toBe(earlier(3).id);
  expect(carriedOver(requests, OTHER, PROVIDER, []).earlier).toBeUndefined();
});

it('knows nothing of a newcomer', () => {
  expect(carriedOver([], OTHER, PROVIDER, asking(references))).toEqual({ declarations: [] });
});
