import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { partnersTodo } from './tasks.ts';

it('finds what waits for the organisation’s own word, and nothing that it has said', () => {
  const consortium = (n: number) => id('consortium', `con_${String(n).padStart(26, '0')}`);
  const line = (n: number, waitsForMe: boolean) => ({
    id: consortium(n),
    name: `Ryhmä ${String(n)}`,
    waitsForMe,
    own: 'lead' as const,
    state: 'forming' as const,
    declined: n - 1,
  });
  const part = (of: string, state: string, declared: boolean) => ({ id: of, authority: 'aut_1', state, declared });
  const parts = [part('req_1', 'draft', false), part('req_2', 'draft', true), part('req_3', 'submitted', false)];
  const change = (of: string, declared: boolean) => ({ id: of, consortium: 'con_9', declared });
  const changes = [change('adm_1', false), change('adm_2', true)];
  const todo = partnersTodo({ lines: [line(1, true), line(2, false)], parts, changes }, wordsInTest());
  expect(todo.map(({ to }) => to)).toEqual([
    `/provider/partners/${consortium(1)}`,
    '/provider/join/aut_1/req_1/part',
    '/provider/partners/con_9/change/adm_1',
    `/provider/partners/${consortium(2)}`,
  ]);
  expect(todo[0]?.title).toContain('Ryhmä 1');
});
