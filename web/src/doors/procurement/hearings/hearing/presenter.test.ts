import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { hearingTodo } from '../tasks.ts';
import { consequencesOf, hearingAct, saidIn } from './presenter.ts';

const at = instant('2026-01-12T08:00:00.000Z');
const flagged = { at, by: 'per_a' };
const who = (person: string, ...held: readonly string[]) => ({
  person,
  has: (...asked: readonly string[]) => asked.some((role) => held.includes(role)),
});

it('lets the officer ask and propose, and somebody else decide', () => {
  const officer = who('per_a', 'admission_officer');
  const acts = (['flagged', 'heard', 'answered', 'silent', 'excluded'] as const).map((state) =>
    hearingAct({ state, flagged }, officer),
  );
  expect(acts).toEqual(['ask', 'wait', 'propose', 'propose', undefined]);
  const proposed = { state: 'proposed', flagged, proposal: { by: 'per_b' } } as const;
  const decides = (person: string) => hearingAct(proposed, who(person, 'decision_maker', 'admission_officer'));
  expect([decides('per_a'), decides('per_b'), decides('per_c')]).toEqual([undefined, undefined, 'decide']);
});

it('offers only what fits what it is about', () => {
  const ulid = '0'.repeat(26);
  expect(consequencesOf({ admission: id('admission', `adm_${ulid}`) })).toEqual(['suspension', 'removal']);
  expect(consequencesOf({ request: id('request', `req_${ulid}`) })).toEqual(['rejection']);
});

it('shows what was said and leaves out what was not', () => {
  expect(saidIn({ statement: 'Näin', damage: ' ', cooperation: '', measures: 'Uusi' })).toEqual([
    ['statement', 'Näin'],
    ['measures', 'Uusi'],
  ]);
});

it('waits for nobody while the provider may still answer', () => {
  const { t } = wordsInTest();
  expect(hearingTodo([], { t, ...who('per_a', 'admission_officer') })).toEqual([]);
});
