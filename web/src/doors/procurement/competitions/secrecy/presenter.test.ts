import { aContent, WORLD } from '@kt/competition/testing/default-world.ts';
import { instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { claimTurn, fieldTitle, lastRuling } from './presenter.ts';

const stamp = { at: instant('2026-03-20T10:00:00.000Z'), by: WORLD.officer };
const ruling = (state: 'ruled' | 'sent_back' | 'confirmed') => ({
  state,
  version: 1,
  rulings: [
    { ...stamp, basis: 'no_secret' as const, reason: 'Ensin' },
    { ...stamp, basis: 'trade_secret' as const, reason: 'Sitten' },
  ],
});

describe('a claim of a trade secret', () => {
  it.each([
    [undefined, 'rule'],
    ['ruled', 'confirm'],
    ['sent_back', 'rule'],
    ['confirmed', 'done'],
  ] as const)('%s: whose turn', (state, turn) => {
    expect(claimTurn(state === undefined ? {} : { ruling: ruling(state) })).toBe(turn);
  });

  it('is named by what it covers', () => {
    const content = aContent();
    expect(fieldTitle(content, 'answers.method')).toEqual(content.criteria[1]?.title);
    const [step] = content.rateCard.steps;
    expect(fieldTitle(content, `prices.${step?.key ?? ''}`)).toEqual(step?.title);
    expect(fieldTitle(content, 'answers.unknown')).toBeUndefined();
  });

  it('shows its last ruling', () => {
    expect(lastRuling({ ruling: ruling('ruled') })?.reason).toBe('Sitten');
  });
});
