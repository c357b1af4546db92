import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerId, serviceId } from '../../testing/a-catalogue.ts';
import { type Found, type Reason, ranked, seedOf } from './rank.ts';

const own: Reason = { word: 'paja', manner: 'word', inName: true, form: 'paja' };
const found = (n: number, reasons: readonly Reason[] = [own], provider = n): Found => ({
  service: serviceId(n),
  provider: providerId(provider),
  reasons,
  standing: 0,
  needs: [],
});
const order = (all: readonly Found[], seed = 's') => ranked(all, seed).map(({ service }) => service);

describe('the order of what was found', () => {
  it('puts words of the card itself before other names and kinds, names before texts, words before parts', () => {
    const said = (manner: Reason['manner'], inName: boolean): readonly Reason[] => [{ word: 'paja', manner, inName }];
    const best = [
      found(1, said('word', true)),
      found(2, said('part', true)),
      found(3, said('word', false)),
      found(4, said('part', false)),
      found(5, said('kind', false)),
      found(6, said('other_name', false)),
    ];
    expect(order([...best].reverse())).toEqual(best.map(({ service }) => service));
  });

  it('puts cards with more of the words first', () => {
    const both = found(1, [
      { ...own, inName: false },
      { word: 'arki', manner: 'other_name', inName: false },
    ]);
    expect(order([found(2, [{ ...own, inName: false }]), both])).toEqual([serviceId(1), serviceId(2)]);
  });

  it('is the same for the same seed, whatever order the cards came in', () => {
    const cards = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(cards, fc.integer(), (numbers, turn) => {
        const all = numbers.map((n) => found(n, [own], n % 7));
        const shuffled = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        expect(order(shuffled)).toEqual(order(all));
      }),
    );
  });
});

const DAYS = 3_000;
const firsts = (all: readonly Found[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (let day = 0; day < DAYS; day += 1) {
    const provider = ranked(all, `2026-${String(day)}|paja|`)[0]?.provider ?? '';
    times.set(provider, (times.get(provider) ?? 0) + 1);
  }
  return times;
};

describe('equals', () => {
  it.each([2, 3, 5, 10])('of %i providers each come first about equally often', (count) => {
    const times = firsts(Array.from({ length: count }, (_, n) => found(n)));
    expect(times.size).toBe(count);
    // Five standard deviations of a fair draw.
    const spread = 5 * Math.sqrt(DAYS * (1 / count) * (1 - 1 / count));
    for (const time of times.values()) expect(Math.abs(time - DAYS / count)).toBeLessThan(spread);
  });

  it('gain no first place by having more cards, nor a second before others have had one', () => {
    const many = [found(1, [own], 1), found(2, [own], 1), found(3, [own], 1), found(4, [own], 2)];
    const spread = 5 * Math.sqrt(DAYS / 4);
    expect(Math.abs((firsts(many).get(providerId(2)) ?? 0) - DAYS / 2)).toBeLessThan(spread);
    const seeds = Array.from({ length: 50 }, (_, n) => `seed ${String(n)}`);
    for (const seed of seeds) expect(order(many, seed).indexOf(serviceId(4))).toBeLessThan(2);
  });
});

it('draws from the day and from what was asked, in whatever order it was asked', () => {
  expect(seedOf('2026-03-02', ['paja', 'arki'], { language: 'sv', free: true })).toBe(
    seedOf('2026-03-02', ['arki', 'paja'], { free: true, language: 'sv' }),
  );
  expect(seedOf('2026-03-02', ['paja'], {})).toBe('2026-03-02|paja|');
  expect(seedOf('2026-03-03', ['paja'], {})).not.toBe(seedOf('2026-03-02', ['paja'], {}));
});
