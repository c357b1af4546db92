import { providerId, tenderId, WORLD } from '@kt/competition/testing/default-world.ts';
import { cents } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { decidedRows, needsIn } from '../decision/presenter.ts';
import type { TenderShown } from '../reads.ts';
import { inTenderOrder, reasonKey } from '../tenders/presenter.ts';
import { decisionForm, rectificationForm } from './form.ts';
import {
  apart,
  decisionBody,
  pointsText,
  proposedReasons,
  rankRows,
  reasonsAgain,
  rectificationBody,
  unranked,
} from './presenter.ts';

const tender = (n: number, over: Partial<TenderShown> = {}): TenderShown => ({
  id: tenderId(n),
  authority: WORLD.authority,
  competition: WORLD.competition,
  provider: providerId(n),
  state: 'valid',
  receivedAt: WORLD.publishing,
  openedAt: WORLD.deadline,
  hash: 'h',
  comparisonCents: cents(100),
  unconfirmed: false,
  clarifications: [],
  version: 1,
  ...over,
});
const [row] = rankRows({
  ranking: [
    {
      tender: tenderId(1),
      rank: 1,
      points: { price: 4_000, path: 5_340 },
      qualityPoints: 5_340,
      total: 9_340,
      decidedBy: 'points',
    },
  ],
  inputs: {
    competition: WORLD.competition,
    formula: 'weight_times_lowest_over_own',
    tieBreak: ['quality_points', 'lot'],
    criteria: [],
    rateCard: { version: 1, steps: [], milestoneShareCap: 0 as never },
    assumptions: { groups: [] },
    seed: 's',
    tenders: [{ tender: tenderId(1), provider: providerId(1), prices: {}, scores: {} }],
  },
});
const rows = row === undefined ? [] : [row];

describe('the ranking', () => {
  it('tells whose tender it is and what the price gave', () => {
    expect(row).toMatchObject({ provider: providerId(1), pricePoints: 4_000 });
    expect([pointsText('sv', 9_340), pointsText('en', 4_000)]).toEqual(['93,40', '40.00']);
  });
});

describe('a decision', () => {
  const late = tender(2, { state: 'void', reason: 'late' });
  const rejected = tender(3, {
    state: 'rejected',
    rejection: { at: WORLD.deadline, by: WORLD.officer, ground: 'minimum_requirement', reason: 'Puuttuu ruotsi' },
  });
  const { provider: _unknown, ...nameless } = tender(4, { state: 'void', reason: 'not_invited' });

  it('proposes a reason for every tender with a provider', () => {
    const others = unranked([tender(1), late, rejected, nameless], rows);
    const proposed = proposedReasons(
      rows,
      others,
      (language, { rank }) => `${language} ${String(rank)}`,
      (language, key) => `${language} ${key ?? ''}`,
    );
    expect(proposed).toEqual([
      { tender: tenderId(1), fi: 'fi 1', sv: 'sv 1' },
      { tender: tenderId(2), fi: 'fi voidity.late', sv: 'sv voidity.late' },
      { tender: tenderId(3), fi: 'Puuttuu ruotsi', sv: 'Puuttuu ruotsi' },
    ]);
  });

  it('is sent in both languages, one after the other', () => {
    const typed = {
      rows: [{ tender: tenderId(1), fi: 'Paras polku', sv: 'Bästa vägen' }],
      needs: { fi: 'Kaksi kieltä', sv: 'Två språk' },
      initiative: 'provider',
      reason: 'Laskuvirhe',
      dropped: [tenderId(2)],
    } as const;
    const parsed = decisionForm.parse({ ...typed, rows: [...typed.rows], dropped: [...typed.dropped] });
    expect(decisionBody('e', parsed)).toEqual({
      evaluation: 'e',
      reasons: { [tenderId(1)]: 'Paras polku\n\nBästa vägen' },
      userNeeds: 'Kaksi kieltä\n\nTvå språk',
    });
    expect(rectificationBody('e', parsed)).toMatchObject({ initiative: 'provider', dropped: [tenderId(2)] });
    expect(rectificationForm.safeParse({ ...parsed, reason: '' }).success).toBe(false);
  });

  it('is read with the ranked first, the rest after them, in paragraphs', () => {
    const winner = { rank: 1, provider: providerId(1), tender: tenderId(1) };
    const decision = {
      at: WORLD.deadline,
      by: WORLD.decider,
      version: 1,
      document: 'd',
      evaluation: 'e',
      winners: [winner],
      refused: [],
      standstillEnds: WORLD.deadline,
    };
    const excluded = [{ tender: tenderId(2), provider: providerId(2), state: 'void' }];
    const reasons = { [tenderId(1)]: 'Paras\n\nBäst' };
    const members = { [tenderId(1)]: [providerId(7)] };
    expect(decidedRows({ ranked: [winner], excluded, reasons, members, decision })).toEqual([
      {
        tender: tenderId(1),
        provider: providerId(1),
        wins: true,
        members: [providerId(7)],
        rank: 1,
        reasons: ['Paras', 'Bäst'],
      },
      { tender: tenderId(2), provider: providerId(2), wins: false, members: [], reasons: [] },
    ]);
    expect(needsIn({ userNeeds: 'Kaksi\n\nTvå' })).toEqual(['Kaksi', 'Två']);
  });
});

it('shows tenders that are out after the others, with the sentence why', () => {
  const out = tender(1, { state: 'invalid', reason: 'over_cap' });
  expect(inTenderOrder([out, tender(2)]).map(({ id }) => id)).toEqual([tenderId(2), tenderId(1)]);
  expect(reasonKey(out)).toBe('invalidity.over_cap');
  expect(reasonKey({ reason: 'altered' })).toBe('voidity.altered');
  expect(reasonKey({})).toBeUndefined();
});

it.each([
  ['Hyvä polku.', 'En bra väg.'],
  ['Hyvä polku.\n\nMyös iltaisin.', 'En bra väg.\n\nOckså på kvällarna.'],
  ['Sama.', 'Sama.'],
])('what was written in both languages is read back for a correction', (fi, sv) => {
  const sent = decisionBody('x', {
    rows: [{ tender: 'a', fi, sv }],
    needs: { fi, sv },
    initiative: 'authority',
    reason: '',
    dropped: [],
  });
  expect(apart(sent.userNeeds)).toEqual({ fi, sv });
  expect(
    reasonsAgain(
      [
        { tender: 'a', fi: '', sv: '' },
        { tender: 'b', fi: 'ehdotus', sv: 'förslag' },
      ],
      sent.reasons,
    ),
  ).toEqual([
    { tender: 'a', fi, sv },
    { tender: 'b', fi: 'ehdotus', sv: 'förslag' },
  ]);
});
