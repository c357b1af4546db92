import { aContent, WORLD } from '@kt/competition/testing/default-world.ts';
import { expect, it } from 'vitest';
import type { Reader } from './one/acts.ts';
import { mayWait, waitingFor } from './waiting.ts';

type Looked = Parameters<typeof waitingFor>[0];
const shown = (state: Looked['state'], over: Partial<Looked> = {}): Looked => ({
  state,
  deadline: WORLD.deadline,
  editors: [WORLD.officer],
  statements: [],
  content: aContent(),
  waitsForSecondOpener: false,
  approvals: [],
  remedies: [],
  signed: [],
  ...over,
});
const as = (me: string, ...roles: readonly string[]): Reader => ({
  me,
  has: (...asked) => asked.some((role) => roles.includes(role)),
});
const keys = (one: Looked, reader: Reader, now = WORLD.publishing) =>
  waitingFor(one, reader, now).map(({ key }) => key);

it('asks the second officer to approve, not the writer and not the decision maker', () => {
  const review = shown('in_review');
  expect(keys(review, as(WORLD.officer, 'procurement_officer'))).toEqual([]);
  expect(keys(review, as(WORLD.reviewer, 'procurement_officer'))).toEqual(['approve']);
  expect(keys(review, as(WORLD.decider, 'decision_maker'))).toEqual([]);
});

it('asks an opener a moment after the deadline, and only until their own word', () => {
  const opener = as(WORLD.opener, 'opener');
  expect(keys(shown('open'), opener)).toEqual([]);
  expect(keys(shown('open'), opener, WORLD.deadline)).toEqual([]);
  expect(waitingFor(shown('open'), opener, WORLD.openable)).toEqual([
    { key: 'opening', path: '/opening', due: WORLD.deadline },
  ]);
  const approvals = [{ by: WORLD.opener, at: WORLD.openable }];
  const waiting = shown('sealed', { waitsForSecondOpener: true, approvals });
  expect(keys(waiting, opener, WORLD.openable)).toEqual([]);
  expect(keys(waiting, as(WORLD.otherOpener, 'opener'), WORLD.openable)).toEqual(['opening']);
});

it('asks an officer to answer what was asked, by the last day of answers and only before the deadline', () => {
  const officer = as(WORLD.officer, 'procurement_officer');
  const published = {
    at: WORLD.publishing,
    by: WORLD.officer,
    profile: 'eu_dps',
    serviceType: 'work_coaching',
    invited: 3,
  } as const;
  const asked = shown('open', { waitingQuestions: 1, published });
  expect(waitingFor(asked, officer, WORLD.publishing)).toEqual([
    { key: 'questions', path: '/questions', due: '2026-01-26T22:00:00.000Z' },
  ]);
  expect(keys(asked, as(WORLD.opener, 'opener'))).toEqual([]);
  expect(keys(asked, officer, WORLD.deadline)).toEqual([]);
  expect(keys(shown('open', { waitingQuestions: 0, published }), officer)).toEqual([]);
});

it('passes from own scores to the consensus, the lock and the decision', () => {
  const evaluator = as(WORLD.evaluator, 'evaluator');
  const scoring = { tenders: 2, waitsFor: [WORLD.evaluator], agreed: 0 };
  expect(keys(shown('evaluating', { scoring }), evaluator)).toEqual(['score']);
  expect(keys(shown('evaluating', { scoring: { ...scoring, waitsFor: [] } }), evaluator)).toEqual(['consensus']);
  const agreed = shown('evaluating', { scoring: { tenders: 2, waitsFor: [], agreed: 2 } });
  expect(keys(agreed, evaluator)).toEqual([]);
  expect(keys(agreed, as(WORLD.officer, 'procurement_officer'))).toEqual(['lock']);
  expect(keys(shown('decided_draft'), as(WORLD.decider, 'decision_maker'))).toEqual(['decide']);
});

it('asks the decision maker to end what has nobody left', () => {
  const decider = as(WORLD.decider, 'decision_maker');
  const scoring = { tenders: 1, waitsFor: [], agreed: 0 };
  expect(keys(shown('evaluating', { scoring }), decider)).toEqual([]);
  expect(keys(shown('evaluating', { scoring: { ...scoring, tenders: 0 } }), decider)).toEqual(['none_suitable']);
  expect(['complete', 'open'].map((state) => mayWait({ state: state === 'open' ? 'open' : 'complete' }))).toEqual([
    false,
    true,
  ]);
});

it('asks nobody who has declared a tie', () => {
  const tie = { at: WORLD.deadline, by: WORLD.opener, organisations: [WORLD.provider], people: [] };
  const sealed = shown('sealed', { statements: [{ ...tie, capacity: 'opener' }] });
  expect(keys(sealed, as(WORLD.opener, 'opener'), WORLD.openable)).toEqual([]);
  expect(keys(sealed, as(WORLD.otherOpener, 'opener'), WORLD.openable)).toEqual(['opening']);
});
