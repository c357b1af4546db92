import { id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { askedAbout, boardActs, boardChange, signingNow } from './presenter.ts';

const person = (n: number) => id('person', `per_${String(n).padStart(26, '0')}`);
const [OLD, STAYS, NEW] = [person(1), person(2), person(3)];
const inForce = (of: typeof OLD, signs: 'alone' | 'together') => ({ person: of, state: 'in_force' as const, signs });

describe('a change of board', () => {
  const now = signingNow([
    inForce(OLD, 'together'),
    inForce(STAYS, 'together'),
    inForce(STAYS, 'alone'),
    { person: NEW, state: 'registered', signs: 'alone' },
  ]);

  it('knows who signs now, by the strongest of their rights, and not by what waits', () => {
    expect([...now]).toEqual([
      [OLD, 'together'],
      [STAYS, 'alone'],
    ]);
  });

  it('is what differs from now, and nothing else', () => {
    expect(boardChange({ [OLD]: 'none', [STAYS]: 'alone', [NEW]: 'together' }, now)).toEqual({
      starting: [{ person: NEW, signs: 'together' }],
      leaving: [OLD],
    });
    expect(boardChange({ [OLD]: 'alone', [NEW]: 'none' }, now)).toEqual({
      starting: [{ person: OLD, signs: 'alone' }],
      leaving: [],
    });
  });

  it('asks about those who have joined, whoever signs first', () => {
    const members = [
      { person: NEW, state: 'confirmed' as const },
      { person: OLD, state: 'confirmed' as const },
      { person: person(4), state: 'invited' as const },
    ];
    expect(askedAbout(members, now).map((one) => one.person)).toEqual([OLD, NEW]);
  });

  it('is confirmed by another signatory, never by who proposed it or gains by it', () => {
    const waiting = { state: 'proposed', proposedBy: OLD, starting: [{ person: NEW, signs: 'alone' }] } as const;
    const who = (of: typeof OLD) => ({ person: of, countersigns: true, administers: true });
    expect(boardActs(waiting, who(STAYS))).toEqual(['confirm', 'refuse']);
    expect(boardActs(waiting, who(OLD))).toEqual(['withdraw']);
    expect(boardActs(waiting, who(NEW))).toEqual(['refuse']);
    expect(boardActs(waiting, { person: person(5), countersigns: false, administers: false })).toEqual([]);
    expect(boardActs({ ...waiting, state: 'confirmed' }, who(STAYS))).toEqual([]);
  });
});
