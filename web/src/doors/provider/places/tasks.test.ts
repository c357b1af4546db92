import { id, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { hearingTodo } from './tasks.ts';

it('asks for an answer while one is taken', () => {
  const hearing = {
    id: id('hearing', `hea_${'1'.padStart(26, '0')}`),
    authority: id('authority', `aut_${'1'.padStart(26, '0')}`),
    asked: { deadline: localDate('2026-02-02') },
  };
  const words = wordsInTest();
  expect(hearingTodo([{ ...hearing, mayAnswer: true }], words)).toMatchObject([
    { to: `/provider/hearings/${hearing.authority}/${hearing.id}`, due: '2026-02-02' },
  ]);
  expect(hearingTodo([{ ...hearing, mayAnswer: false }], words)).toEqual([]);
});
