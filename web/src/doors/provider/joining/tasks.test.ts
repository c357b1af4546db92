import { id, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { joiningTodo } from './tasks.ts';

const { t, name } = wordsInTest();
const ulid = (n: number) => String(n).padStart(26, '0');
const authority = id('authority', `aut_${ulid(1)}`);
const system = id('system', `dps_${ulid(1)}`);
const category = id('category', `cat_${ulid(1)}`);
const request = (state: 'draft' | 'returned' | 'accepted' | 'in_review') => ({
  id: id('request', `req_${ulid(1)}`),
  authority,
  system,
  category,
  state,
  ...(state === 'returned' && { asked: { deadline: localDate('2026-07-01') } }),
});
const systems = [{ takesRequests: true, categories: [{ id: category, name: { fi: 'Työhönvalmennus' } }] }];
const todo = (
  requests: Parameters<typeof joiningTodo>[0]['requests'],
  admissions: Parameters<typeof joiningTodo>[0]['admissions'] = [],
) => joiningTodo({ requests, admissions, systems }, { t, name });

it('asks a newcomer to apply, once there is something to apply to', () => {
  expect(todo([])).toEqual([{ id: 'join', to: '/provider/join', title: t('provider.task.join') }]);
  expect(joiningTodo({ requests: [], admissions: [], systems: [] }, { t, name })).toEqual([]);
});

it('names the category of a draft, and the last day of a question', () => {
  expect(todo([request('draft')])[0]?.title).toBe('Hakemus on kesken: Työhönvalmennus');
  expect(todo([request('returned')])).toMatchObject([{ due: '2026-07-01' }]);
});

it('leaves the authority’s turn alone', () => {
  expect(todo([request('in_review')])).toEqual([]);
});

it('asks for a renewal in time, on the page of the place', () => {
  const place = {
    id: id('admission', `adm_${ulid(1)}`),
    category,
    state: 'renewal_due' as const,
    renewal: { deadline: localDate('2026-07-15') },
  };
  expect(todo([request('accepted')], [place])).toMatchObject([
    { due: '2026-07-15', to: `/provider/places/${authority}/${system}/${category}/${place.id}` },
  ]);
});
