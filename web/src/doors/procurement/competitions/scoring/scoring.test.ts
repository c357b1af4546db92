import { aContent, tenderId } from '@kt/competition/testing/default-world.ts';
import { id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { agreedBody, agreedCount, proposedScores } from '../consensus/presenter.ts';
import type { MaskedShown } from '../reads.ts';
import { scoreOf, scoresForm, scoreText } from './form.ts';
import {
  currentOf,
  finished,
  inOrder,
  isLocked,
  letterOf,
  lettersOf,
  openOf,
  qualityOf,
  shownScores,
} from './presenter.ts';

const evaluator = (n: number) => id('person', `per_${String(n).padStart(26, '0')}`);
const score = (points: number, note = 'Selkeä') => ({ score: points, note });
const row = (n: number, over: Partial<MaskedShown> = {}): MaskedShown => ({
  tender: tenderId(n),
  answers: { method: 'Rinnalla' },
  clarifications: [],
  ...over,
});
const criteria = qualityOf({ content: aContent() });
const [method] = criteria;

describe('scores', () => {
  it.each([
    ['8', 800],
    ['7,5', 750],
    ['3.25', 325],
  ])('%s is %d hundredths', (text, hundredths) => {
    expect(scoreOf(text)).toBe(hundredths);
    expect(scoreOf(scoreText(hundredths))).toBe(hundredths);
  });

  it('stay on the scale, and each has a note', () => {
    const errors = (text: string, note = 'Selkeä') =>
      scoresForm(5)
        .safeParse({ rows: [{ tender: 't', score: text, note }] })
        .error?.issues.map(({ message }) => message);
    expect(errors('5')).toBeUndefined();
    expect(errors('5,01')).toEqual(['competition_page.scoring.score_form']);
    expect(errors('viisi')).toEqual(['competition_page.scoring.score_form']);
    expect(errors('4', 'ok')).toEqual(['competition_page.scoring.note_form']);
  });
});

describe('own scoring', () => {
  const scored = row(2, { own: { state: 'open', scores: { method: score(750) } } });

  it('goes through quality criteria only, and knows which are done', () => {
    expect(criteria.map(({ key }) => key)).toEqual(['method']);
    expect(finished(criteria, [scored], 'own')).toEqual(criteria);
    expect(finished(criteria, [scored, row(1)], 'own')).toEqual([]);
    expect(currentOf(criteria, criteria, 'no-such')).toBe(method);
  });

  it('shows what was written, tenders in one order under letters', () => {
    expect(inOrder([scored, row(1)]).map(({ tender }) => tender)).toEqual([tenderId(1), tenderId(2)]);
    expect(lettersOf([scored, row(1)]).get(tenderId(2))).toBe('B');
    expect(letterOf(26)).toBe('A2');
    expect(shownScores('method', [scored], 'own').rows).toEqual([
      { tender: tenderId(2), score: '7,5', note: 'Selkeä' },
    ]);
  });

  it('is locked when every tender is', () => {
    const locked = row(1, { own: { state: 'locked', scores: {} } });
    expect([isLocked([locked]), isLocked([locked, scored])]).toEqual([true, false]);
    expect(openOf([locked, scored])).toEqual([scored]);
  });
});

describe('the common scores', () => {
  const everyone = [
    { evaluator: evaluator(1), scores: { method: score(700, 'Hyvä') } },
    { evaluator: evaluator(2), scores: { method: score(800, 'Vahva') } },
  ];

  it('start from the mean with both notes, or from what was agreed before', () => {
    expect(proposedScores('method', [row(1, { everyone })]).rows[0]).toMatchObject({
      score: '7,5',
      note: 'Hyvä Vahva',
    });
    const agreed = { method: score(900, 'Yhdessä') };
    expect(proposedScores('method', [row(1, { everyone, agreed })]).rows[0]).toMatchObject({ score: '9' });
    expect(agreedCount([row(1, { agreed }), row(2)])).toBe(1);
  });

  it('are sent for each tender over all criteria', () => {
    const typed = { rows: [{ tender: tenderId(1), score: '7,5', note: 'Hyvä' }] };
    expect(agreedBody(new Map([['method', typed]]), tenderId(1))).toEqual({
      scores: { method: { score: 750, note: 'Hyvä' } },
    });
  });
});
