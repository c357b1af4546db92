import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import type { TenderShown } from '../reads.ts';
import { askForm, askShown, notAskedYet } from './form.ts';

/** A Thursday in March, in winter time. */
const NOW = instant('2026-03-05T09:00:00.000Z');
const tender = (n: number, clarifications: TenderShown['clarifications'] = []): TenderShown => ({
  id: id('tender', `tnd_${String(n).padStart(26, '0')}`),
  authority: id('authority', `aut_${'1'.repeat(26)}`),
  competition: id('competition', `cmp_${'1'.repeat(26)}`),
  state: 'valid',
  receivedAt: NOW,
  openedAt: NOW,
  hash: 'h',
  unconfirmed: false,
  clarifications,
  version: 1,
});
const asked = (ground: 'unclear' | 'low_price', about?: string) => ({
  at: NOW,
  by: 'per_x',
  question: 'Miten?',
  ground,
  deadline: NOW,
  ...(about !== undefined && { about }),
});

describe('a request for clarification', () => {
  it('proposes the first working day that leaves two whole ones, at noon', () => {
    const shown = askShown(NOW, false);
    expect(shown).toMatchObject({ day: '10.3.2026', time: '12.00', ground: 'unclear' });
    expect(askForm(NOW).parse({ ...shown, question: 'Kuka opastaa?' })).toEqual({
      request: { ground: 'unclear', question: 'Kuka opastaa?', deadline: '2026-03-10T10:00:00.000Z' },
      others: [],
    });
    expect(askForm(NOW).safeParse({ ...shown, question: 'Kuka opastaa?', day: '9.3.2026' }).success).toBe(false);
  });

  it('names the answer it is about, and none when it is about the price', () => {
    const shown = { ...askShown(NOW, true), question: 'Miten hinta riittää?', about: 'method' };
    expect(askForm(NOW).parse(shown).request).not.toHaveProperty('about');
    expect(askForm(NOW).parse({ ...shown, ground: 'unclear' }).request).toMatchObject({ about: 'method' });
  });

  it('tells which others have not been asked the same', () => {
    const rows = [tender(1), tender(2, [asked('unclear', 'method')]), tender(3, [asked('low_price')]), tender(4)];
    const left = (ground: 'unclear' | 'low_price', about = 'method') =>
      notAskedYet(rows, tender(1).id, { ground, about }).map(({ id: one }) => Number(one.slice(-1)));
    expect(left('unclear')).toEqual([3, 4]);
    expect(left('unclear', 'whole')).toEqual([2, 3, 4]);
    expect(left('low_price')).toEqual([2, 4]);
    expect(notAskedYet([{ ...tender(5), state: 'rejected' }], 'x', { ground: 'unclear', about: 'whole' })).toEqual([]);
  });
});
