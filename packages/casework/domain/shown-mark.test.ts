import { cents, type Id, id, LANGUAGES, localDate, municipalityCode } from '@kt/kernel';
import { DISTANCE_GROUPS } from '@kt/terms';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementId } from '../testing/samples.ts';
import { changesSince, markOf, type OptionChange, type Weighed } from './shown-mark.ts';

const COMPETITION = id('competition', `cmp_${'1'.padStart(26, '0')}`);
const LETTERS = ['A', 'B', 'C'];
const listed = (text: string): readonly string[] => (text === '' ? [] : text.split('|'));
const letterOf = (agreement: Id<'agreement'>): string =>
  LETTERS.find((_, n) => agreementId(n + 1) === agreement) ?? expect.fail(`no letter: ${agreement}`);
const after = (text: string, sign: string): string | undefined => text.split(sign)[1]?.match(/^[a-z0-9+]+/)?.[0];

/** An option as the table writes it. */
const optionOf = (text: string): Weighed & { readonly freePlaces: number } => {
  const [rank, free, spoken = 'fi+sv'] = [after(text, ':'), Number(after(text, '/') ?? 5), after(text, '~')];
  const price = Number(after(text, '=') ?? 1600) * 100;
  const more = Number(/^[A-Z]\+(\d+)/.exec(text)?.[1] ?? 100) * 100;
  return {
    agreement: agreementId(LETTERS.indexOf(text[0] ?? '') + 1),
    start: localDate('2026-01-01'),
    end: localDate('2027-12-31'),
    languages: spoken.split('+').map((one) => LANGUAGES.find((known) => known === one) ?? expect.fail(one)),
    municipalities: [municipalityCode('905')],
    maximumCents: { A: cents(price), B: cents(price), C: cents(price + more), D: cents(price) },
    freePlaces: free,
    ...(rank !== undefined && { preference: { competition: COMPETITION, rank: Number(rank) } }),
    ...(free === 0 && { obstacle: 'full' }),
  };
};

const told = (change: OptionChange): string => {
  const said = `${change.change} ${letterOf(change.agreement)}`;
  return change.change === 'price' ? `${said} ${String(change.fromCents / 100)} ${String(change.toCents / 100)}` : said;
};

const EXAMPLES = readCsv(new URL('../testing/worked-examples/option-changes.csv', import.meta.url));

describe('what was shown, and what lies before the client now', () => {
  it.each(EXAMPLES.map((row) => [cell(row, 'name'), row] as const))('%s', (_name, row) => {
    const mark = markOf(listed(cell(row, 'shown')).map(optionOf));
    const group = DISTANCE_GROUPS.find((one) => one === cell(row, 'group'));
    const changes = changesSince(mark, listed(cell(row, 'now')).map(optionOf), group);
    expect(changes.map(told).sort()).toEqual(listed(cell(row, 'result')).toSorted());
  });

  it('is a mark of some sixty characters an option, of letters, digits and signs that need no care', () => {
    const mark = markOf([optionOf('A:1'), optionOf('B')]);
    expect(mark).toMatch(/^[0-9A-Za-z._-]+$/);
    expect(mark.length).toBeLessThan(140);
  });

  it('takes a mark that cannot be read for a page that showed nothing', () => {
    fc.assert(
      fc.property(fc.string(), (mark) => {
        expect(changesSince(mark, [optionOf('A')], 'B')).toEqual([{ agreement: agreementId(1), change: 'added' }]);
      }),
    );
  });

  it('says what changed back to front as it says it there', () => {
    const options = fc.subarray(['A', 'B', 'C', 'A:1', 'B=1700'].map(optionOf), { minLength: 0 });
    const once = (list: readonly Weighed[]) =>
      list.filter((one, n) => list.findIndex(({ agreement }) => agreement === one.agreement) === n);
    fc.assert(
      fc.property(options, options, (one, other) => {
        const [before, now] = [once(one), once(other)];
        const there = changesSince(markOf(before), now, 'B').length;
        expect(changesSince(markOf(now), before, 'B')).toHaveLength(there);
        expect(changesSince(markOf(now), now, 'B')).toEqual([]);
      }),
    );
  });
});
