import { type Id, id } from '@kt/kernel';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReferral, CHOICE } from '../testing/a-referral.ts';
import { agreementId, CASE_WORKER, OPENED_AT } from '../testing/samples.ts';
import { CHOICE_MODES, LEFT_OPEN_MODES, type Passed, type Shown } from './choice.ts';
import { leftOpenMode, leftOpenTo } from './choice-order.ts';
import type { Referral } from './referral.ts';
import { applyReferral } from './referral-apply.ts';
import type { ReferralCommand } from './referral-commands.ts';
import { decideReferral } from './referral-decide.ts';
import { seededOrder } from './seeded-order.ts';

const COMPETITION = id('competition', `cmp_${'1'.padStart(26, '0')}`);
const OTHER = id('competition', `cmp_${'2'.padStart(26, '0')}`);
const LETTERS = 'ABCD';
const agreementOf = (letter: string): Id<'agreement'> => agreementId(LETTERS.indexOf(letter) + 1);
const listed = (text: string): readonly string[] => (text === '' ? [] : text.split('|'));
const modeOf = <M extends string>(modes: readonly M[], text: string): M =>
  modes.find((one) => one === text) ?? expect.fail(`no mode: ${text}`);

const shownOf = (text: string, leftOpen: Shown['leftOpen']): Shown => ({
  agreements: listed(text).map((one) => agreementOf(one[0] ?? '')),
  notSelectable: 0,
  at: OPENED_AT,
  preferences: listed(text).flatMap((one) => {
    const [letter = '', rank] = one.split(':');
    return rank === undefined ? [] : [{ agreement: agreementOf(letter), competition: COMPETITION, rank: Number(rank) }];
  }),
  ...(leftOpen !== undefined && { leftOpen }),
});

const trying = (referral: Referral, command: ReferralCommand) =>
  decideReferral(referral, command, OPENED_AT, CASE_WORKER);
const after = (referral: Referral, command: ReferralCommand): Referral => {
  const decided = trying(referral, command);
  return decided.ok ? applyReferral(referral, decided.value) : expect.fail(JSON.stringify(decided.error));
};

const EXAMPLES = readCsv(new URL('../testing/worked-examples/choice-order.csv', import.meta.url));

describe('what a client gets', () => {
  it.each(EXAMPLES.map((row) => [cell(row, 'name'), row] as const))('%s', (_name, row) => {
    const shown = shownOf(cell(row, 'shown'), modeOf(LEFT_OPEN_MODES, cell(row, 'leftOpen')));
    const drafted = aReferral({ shown }).referral;
    const passed = listed(cell(row, 'passed')).reduce(
      (referral, letter) =>
        after(referral, { command: 'pass_over', agreement: agreementOf(letter), reason: 'too_far' }),
      drafted,
    );
    const { agreement: _named, ...choice } = CHOICE;
    const named = cell(row, 'named') === '' ? {} : { agreement: agreementOf(cell(row, 'named')) };
    const gone = listed(cell(row, 'gone')).map(agreementOf);
    const mode = modeOf(CHOICE_MODES, cell(row, 'mode'));
    const decided = trying(passed, { ...choice, ...named, mode, gone });
    const result = cell(row, 'result');
    expect(decided).toMatchObject(
      result.startsWith('casework.')
        ? { ok: false, error: { code: result } }
        : { ok: true, value: [{ type: 'referral.chosen', mode, agreement: agreementOf(result) }] },
    );
  });

  it('says who stands before', () => {
    const { referral } = aReferral({ shown: shownOf('A:2|B:1', 'ranked') });
    expect(trying(referral, { ...CHOICE, agreement: agreementOf('A') })).toEqual({
      ok: false,
      error: { code: 'casework.preferred_first', preferred: agreementOf('B') },
    });
  });
});

describe('passing over', () => {
  const { referral } = aReferral({ shown: shownOf('A:2|B:1|C', 'rotation') });

  it('is for those whom a competition ranks, among those shown', () => {
    const passing = (letter: string) =>
      trying(referral, { command: 'pass_over', agreement: agreementOf(letter), reason: 'language' });
    expect(passing('C')).toEqual({ ok: false, error: { code: 'casework.not_ranked' } });
    expect(passing('D')).toEqual({ ok: false, error: { code: 'casework.option_not_shown' } });
    expect(passing('B')).toMatchObject({ ok: true, value: [{ type: 'referral.passed_over', reason: 'language' }] });
  });

  it('is recorded with who, when and why; said twice, the last reason stands', () => {
    const agreement = agreementOf('B');
    const first = after(referral, { command: 'pass_over', agreement, reason: 'language' });
    const { passed } = after(first, { command: 'pass_over', agreement, reason: 'client_objects' });
    expect(passed).toEqual([{ agreement, reason: 'client_objects', at: OPENED_AT, by: CASE_WORKER }]);
  });
});

describe('how it comes about when the client leaves it open', () => {
  const ranked = (rank: number, competition = COMPETITION) => ({ preference: { competition, rank } });

  it('goes by rank where one competition ranks them all, else as the guidance says, else by rotation', () => {
    expect(leftOpenMode([ranked(1), ranked(2)], 'random')).toBe('ranked');
    expect(leftOpenMode([ranked(1), ranked(2, OTHER)], undefined)).toBe('rotation');
    expect(leftOpenMode([ranked(1), {}], 'random')).toBe('random');
    expect(leftOpenMode([{}, {}], 'ranked')).toBe('rotation');
    expect(leftOpenMode([], undefined)).toBe('rotation');
  });
});

describe('a lot', () => {
  const ALL = Array.from({ length: 7 }, (_, n) => agreementId(n + 1));

  it('is kept with the choice that it made, and gives the same again', () => {
    const shown: Shown = { agreements: ALL, notSelectable: 0, at: OPENED_AT, leftOpen: 'random', seed: 'drw_1' };
    const { agreement: _named, ...choice } = CHOICE;
    const { choice: made } = after(aReferral({ shown }).referral, { ...choice, mode: 'random' });
    expect(made).toMatchObject({ mode: 'random', seed: 'drw_1', agreement: seededOrder('drw_1', ALL)[0] });
    expect(leftOpenTo({ shown }, 'random')).toBe(made?.agreement);
  });

  it('falls on the next of the same order when the first was passed over', () => {
    const preferences = ALL.map((agreement, n) => ({
      agreement,
      competition: id('competition', `cmp_${String(n).padStart(26, '0')}`),
      rank: 1,
    }));
    const shown: Shown = { agreements: ALL, notSelectable: 0, at: OPENED_AT, preferences, seed: 'drw_1' };
    const [first, second] = seededOrder('drw_1', ALL);
    if (first === undefined) throw new Error('nothing drawn');
    const passed: readonly Passed[] = [{ agreement: first, reason: 'too_far', at: OPENED_AT, by: CASE_WORKER }];
    expect(leftOpenTo({ shown, passed }, 'random')).toBe(second);
  });

  it('gives the same order for the same seed, whatever order the options come in', () => {
    const anOrder = fc.shuffledSubarray(ALL, { minLength: ALL.length });
    fc.assert(
      fc.property(fc.string(), anOrder, (seed, agreements) => {
        expect(seededOrder(seed, agreements)).toEqual(seededOrder(seed, ALL));
        expect([...seededOrder(seed, agreements)].sort()).toEqual([...ALL].sort());
      }),
    );
  });

  it('brings every option to every place equally often', () => {
    const DRAWS = 7_000;
    const counts = new Map<string, number>();
    for (let n = 0; n < DRAWS; n += 1)
      for (const [place, agreement] of seededOrder(`drw_${String(n)}`, ALL).entries()) {
        const key = `${agreement} ${String(place)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    expect(counts.size).toBe(ALL.length ** 2);
    // 1 000 each; four standard deviations of the binomial are 117.
    for (const count of counts.values()) expect(Math.abs(count - DRAWS / ALL.length)).toBeLessThan(117);
  });
});
