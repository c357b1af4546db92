import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { letterNow } from './letter-presenter.ts';

const at = instant('2026-01-07T08:00:00.000Z');
const later = instant('2026-01-09T08:00:00.000Z');
const entry = { names: { fi: 'Uusi Suunta ry' }, address: 'PL 12', registers: [], situations: [] };
const looked = { result: 'found', entry, at } as const;
const stamp = { at, by: 'per_1' };
const printed = { ...stamp, authority: id('authority', `aut_${'0'.repeat(26)}`), until: later };

describe('the letter with a code', () => {
  it('is nothing to whoever is confirmed', () => {
    expect(letterNow({ state: 'confirmed', looked })).toBeUndefined();
  });

  it('may be asked for where the register knows an address', () => {
    expect(letterNow({ state: 'provisional', looked })).toMatchObject({
      address: 'PL 12',
      mayAsk: true,
      mayType: false,
    });
    expect(letterNow({ state: 'provisional', looked: { result: 'not_listed', at } })).toMatchObject({ mayAsk: false });
  });

  it('waits once asked, may be typed once printed, and asked for again', () => {
    const asked = { asked: stamp, tries: 0 };
    expect(letterNow({ state: 'provisional', looked, letter: asked })).toMatchObject({
      isWaiting: true,
      mayAsk: false,
    });
    const sent = { ...asked, printed };
    expect(letterNow({ state: 'provisional', looked, letter: sent })).toMatchObject({ mayAsk: true, mayType: true });
    const again = { ...sent, asked: { ...stamp, at: later } };
    expect(letterNow({ state: 'provisional', looked, letter: again })).toMatchObject({
      isWaiting: true,
      mayType: true,
    });
  });
});
