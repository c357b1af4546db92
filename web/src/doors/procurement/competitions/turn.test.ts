import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { turnOf } from './turn.ts';

const DEADLINE = instant('2026-02-25T10:00:00.000Z');
const BEFORE = instant('2026-02-20T10:00:00.000Z');
const person = (n: number) => id('person', `per_${String(n).padStart(26, '0')}`);

type Looked = Parameters<typeof turnOf>[0];
const PLAIN = { deadline: DEADLINE, waitsForSecondOpener: false, approvals: [], remedies: [], signed: [] } as const;
const DECISION: NonNullable<Looked['decision']> = {
  at: BEFORE,
  by: person(7),
  version: 1,
  document: 'd',
  evaluation: 'e',
  winners: [1, 2].map((n) => ({
    rank: n,
    provider: id('organisation', `org_${String(n).padStart(26, '0')}`),
    tender: id('tender', `tnd_${String(n).padStart(26, '0')}`),
  })),
  refused: [],
  standstillEnds: DEADLINE,
};
const turn = (over: Partial<Looked> & Pick<Looked, 'state'>, now = BEFORE) => turnOf({ ...PLAIN, ...over }, now);
const keyOf = (over: Partial<Looked> & Pick<Looked, 'state'>, now = BEFORE) => turn(over, now).key;

describe('whose turn it is', () => {
  it('passes from the officers to the bidders, and to the openers at the deadline itself', () => {
    expect(keyOf({ state: 'draft' })).toBe('draft');
    expect(keyOf({ state: 'ready' })).toBe('key');
    expect(keyOf({ state: 'ready', publicKey: 'x' })).toBe('ready');
    expect(turn({ state: 'open' })).toEqual({ key: 'open', people: [], due: DEADLINE });
    expect(keyOf({ state: 'open' }, DEADLINE)).toBe('openers');
  });

  it('waits for every area that buys together, and first for the one that declined', () => {
    const part = (consent: 'asked' | 'given' | 'declined') => ({ consent });
    const ready = (...consents: ('asked' | 'given' | 'declined')[]) =>
      keyOf({ state: 'ready', publicKey: 'x', parts: consents.map(part) });
    expect(ready('given', 'asked')).toBe('ring_asked');
    expect(ready('given', 'given')).toBe('ready');
    expect(ready('asked', 'declined')).toBe('ring_declined');
    expect(keyOf({ state: 'in_review', parts: [part('asked')] })).toBe('in_review');
    expect(keyOf({ state: 'in_review', parts: [part('declined')] })).toBe('ring_declined');
  });

  it('names the opener who waits for another, and then nobody', () => {
    const approvals = [{ by: person(1), at: DEADLINE }];
    expect(turn({ state: 'sealed', waitsForSecondOpener: true, approvals }, DEADLINE)).toEqual({
      key: 'second_opener',
      people: [person(1)],
    });
    expect(keyOf({ state: 'sealed', approvals })).toBe('openers');
    expect(keyOf({ state: 'sealed', approvals, openingApprovedAt: DEADLINE })).toBe('opening');
  });

  it('goes through scores, consensus and lock', () => {
    const scoring = { tenders: 2, waitsFor: [person(2)], agreed: 0 };
    expect(turn({ state: 'evaluating', scoring })).toMatchObject({ key: 'scores', people: [person(2)] });
    const together = { ...scoring, waitsFor: [] };
    expect(turn({ state: 'evaluating', scoring: together })).toMatchObject({ key: 'consensus', done: 0, of: 2 });
    expect(keyOf({ state: 'evaluating', scoring: { ...together, agreed: 2 } })).toBe('lock');
    const asked = { ...together, agreed: 2, answersUntil: DEADLINE };
    expect(turn({ state: 'evaluating', scoring: asked })).toEqual({ key: 'clarifying', people: [], due: DEADLINE });
    expect(keyOf({ state: 'evaluating', scoring: { ...together, tenders: 0 } })).toBe('nothing_valid');
  });

  it('waits for the standstill, an open remedy, the signatures', () => {
    const decision = DECISION;
    const open = { number: 1, kind: 'appeal', filedAt: BEFORE } as const;
    expect(turn({ state: 'decided', decision })).toMatchObject({ key: 'standstill', due: DEADLINE });
    expect(keyOf({ state: 'decided', decision, remedies: [open] })).toBe('remedy');
    expect(keyOf({ state: 'final', decision, remedies: [{ ...open, settledAt: BEFORE }] })).toBe('signing');
    expect(turn({ state: 'final', decision })).toMatchObject({ done: 0, of: 2 });
    expect(keyOf({ state: 'final', decision: { ...decision, winners: [] } })).toBe('none_left');
  });
});
