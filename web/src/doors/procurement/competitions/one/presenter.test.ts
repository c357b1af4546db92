import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { actsOf, mustWaitForAnother, type Reader, wayOn } from './acts.ts';
import { pathOf } from './path.ts';

const NOW = instant('2026-02-20T08:00:00.000Z');
const DEADLINE = instant('2026-02-25T10:00:00.000Z');
const person = (n: number) => id('person', `per_${String(n).padStart(26, '0')}`);
const [WRITER, SECOND, EVALUATOR] = [person(1), person(2), person(3)];
const reader = (me: string, ...roles: readonly string[]): Reader => ({
  me,
  has: (...asked) => asked.some((role) => roles.includes(role)),
});

type Looked = Parameters<typeof actsOf>[0];
const shown = (state: Looked['state'], over: Partial<Looked> = {}): Looked => ({
  state,
  deadline: DEADLINE,
  editors: [WRITER],
  statements: [],
  content: {
    system: id('system', `dps_${'0'.repeat(26)}`),
    category: id('category', `cat_${'0'.repeat(26)}`),
    serviceType: 'work_coaching',
    title: {},
    need: {},
    criteria: [],
    rateCard: { version: 1, steps: [], milestoneShareCap: 0 as never },
    assumptions: { groups: [] },
    places: 1,
    ceilingCents: 1 as never,
    winners: 1,
    start: '2026-04-01' as never,
    end: '2027-04-01' as never,
    deadline: DEADLINE,
    costCentre: '4120',
    languages: [],
    municipalities: [],
    evaluators: [EVALUATOR],
  },
  ...over,
});

describe('what may be done', () => {
  it('is approved by a second person only', () => {
    const officer = (me: string) => reader(me, 'procurement_officer');
    expect(actsOf(shown('in_review'), officer(WRITER), NOW)).toEqual(['return', 'cancel']);
    expect(actsOf(shown('in_review'), officer(SECOND), NOW)[0]).toBe('approve');
    expect(mustWaitForAnother(shown('in_review'), officer(WRITER))).toBe(true);
    expect(mustWaitForAnother(shown('in_review'), officer(SECOND))).toBe(false);
  });

  it('is published when the key is there', () => {
    const officer = reader(WRITER, 'procurement_officer');
    expect(actsOf(shown('ready'), officer, NOW)).not.toContain('publish');
    expect(actsOf(shown('ready', { publicKey: 'x' }), officer, NOW)[0]).toBe('publish');
  });

  it('takes no addendum at the deadline', () => {
    const officer = reader(WRITER, 'procurement_officer');
    expect(actsOf(shown('open'), officer, NOW)).toContain('addendum');
    expect(actsOf(shown('open'), officer, DEADLINE)).not.toContain('addendum');
  });

  it('is scored by those who have open sheets, agreed on afterwards, and locked when all is agreed', () => {
    const evaluator = reader(EVALUATOR, 'evaluator');
    const of = (scoring: NonNullable<Looked['scoring']>) => actsOf(shown('evaluating', { scoring }), evaluator, NOW);
    expect(of({ tenders: 2, waitsFor: [EVALUATOR], agreed: 0 })).toEqual(['score']);
    expect(of({ tenders: 2, waitsFor: [], agreed: 1 })).toEqual(['consensus']);
    expect(of({ tenders: 2, waitsFor: [], agreed: 2 })).toEqual(['consensus', 'lock']);
  });

  it('has one way on: what takes it further, not what changes or ends it', () => {
    expect(wayOn(['consensus', 'lock'])).toBe('lock');
    expect(wayOn(['edit', 'send', 'cancel'])).toBe('send');
    expect(wayOn(['addendum', 'cancel'])).toBeUndefined();
  });

  it('is decided by nobody who wrote it or scored', () => {
    const decides = (me: string) =>
      actsOf(shown('decided_draft'), reader(me, 'decision_maker'), NOW).includes('decide');
    expect([decides(SECOND), decides(WRITER), decides(EVALUATOR)]).toEqual([true, false, false]);
  });
});

describe('the path', () => {
  const looked = {
    state: 'open',
    drafted: { at: NOW, by: WRITER },
    approved: { at: NOW, by: SECOND },
    deadline: DEADLINE,
    approvals: [],
    signed: [],
  } as const;

  it('tells what is done, by whom, and what lies ahead', () => {
    const steps = pathOf(looked, NOW);
    expect(steps.filter(({ isDone }) => isDone).map(({ key, by }) => [key, by])).toEqual([
      ['drafted', [WRITER]],
      ['approved', [SECOND]],
    ]);
    expect(steps.at(-1)).toEqual({ key: 'signed', isDone: false, by: [] });
  });

  it('ends where the competition was ended', () => {
    const ended = { at: NOW, by: WRITER, reason: 'Määräraha puuttuu' };
    expect(pathOf({ ...looked, state: 'cancelled', ended }, NOW).map(({ key }) => key)).toEqual([
      'drafted',
      'approved',
      'ended',
    ]);
  });
});
