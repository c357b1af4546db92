import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { aDeclaration, aRequest, PROVIDER } from '../testing/samples.ts';
import { carriedOver } from './earlier-answers.ts';

const OTHER = id('category', 'cat_01J8Z000000000000000000077');
const earlier = (n: number, of: Partial<ReturnType<typeof aRequest>> = {}) => ({
  ...aRequest('accepted'),
  id: id('request', `req_${String(n).padStart(26, '0')}`),
  ...of,
});
const offer = { languages: ['fi', 'sv'] as const, municipalities: [] };

it('answers the same requirement as it was answered last, and asks about exclusion again', () => {
  const old = earlier(1, { declarations: [{ ...aDeclaration, notes: { references: 'Kaksi kuntaa' } }], offer });
  const newer = earlier(2, { declarations: [{ ...aDeclaration, meets: [], lacks: ['languages'] }] });
  expect(carriedOver([old, newer], OTHER, PROVIDER, ['references', 'languages', 'new'])).toEqual({
    declarations: [
      {
        organisation: PROVIDER,
        role: 'applicant',
        noExclusionGrounds: false,
        meets: ['references'],
        lacks: ['languages'],
        notes: { references: 'Kaksi kuntaa' },
      },
    ],
    offer,
  });
});

it('follows the newest rejected request of the same category, and no other', () => {
  const { category } = earlier(1);
  const requests = [earlier(1, { state: 'rejected' }), earlier(3, { state: 'rejected' }), earlier(4)];
  expect(carriedOver(requests, category, PROVIDER, []).earlier).toBe(earlier(3).id);
  expect(carriedOver(requests, OTHER, PROVIDER, []).earlier).toBeUndefined();
});

it('knows nothing of a newcomer', () => {
  expect(carriedOver([], OTHER, PROVIDER, ['references'])).toEqual({ declarations: [] });
});
