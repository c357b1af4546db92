import { cents, endOfDay, localDate } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A_HEAD, aCompetition, aVerdict, RANKED, RATE_CARDS } from '../testing/builders.ts';
import { aContent, WORLD } from '../testing/default-world.ts';
import { decideCompetition, draftCompetition } from './competition.ts';
import { applyCompetition } from './competition-apply.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { Competition } from './competition-state.ts';

const codeOf = (state: Competition, command: CompetitionCommand, by = 'per_x', at = WORLD.openable): string => {
  const decided = decideCompetition(state, command, at, by);
  return decided.ok ? 'ok' : decided.error.code;
};
const without = (state: Competition, name: 'decision' | 'published'): Competition => {
  const kept = Object.entries(state).filter(([key]) => key !== name);
  return { ...aCompetition().state, ...Object.fromEntries(kept) };
};
const reason = 'Perusteltu syy';

describe('what the winners share', () => {
  it('adds up to the whole, and no two parts differ by more than one', () => {
    const whole = fc.record({
      places: fc.integer({ min: 3, max: 500 }),
      ceilingCents: fc.integer({ min: 1, max: 10 ** 9 }),
    });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 3 }), ({ places, ceilingCents }, winners) => {
        const { state } = aCompetition({ places, ceilingCents: cents(ceilingCents), winners }).decided();
        const at = state.decision?.standstillEnds ?? WORLD.deadline;
        const result = decideCompetition(state, { do: 'finalise', rateCards: RATE_CARDS }, at, 'clock');
        const [fact] = result.ok ? result.value : [];
        const shares = fact?.type === 'competition.final' ? fact.winners : [];
        expect(shares.length).toBe(winners);
        for (const [parts, sum] of [
          [shares.map((one) => one.places), places],
          [shares.map((one) => Number(one.ceilingCents)), ceilingCents],
        ] as const) {
          expect(parts.reduce((total, part) => total + part, 0)).toBe(sum);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a competition whose record has been meddled with', () => {
  it('is neither witnessed nor opened without its approvals', () => {
    const state = { ...aCompetition().witnessed().state, approvals: [] };
    expect(codeOf(state, { do: 'witness', head: A_HEAD })).toBe('competition.opening_not_approved');
    expect(codeOf(state, { do: 'open', counts: { valid: 1, invalid: 0, void: 0 } })).toBe(
      'competition.opening_not_approved',
    );
  });

  it('makes nothing of a decision that is not there', () => {
    const final = without(aCompetition().final().state, 'decision');
    const decided = without(aCompetition().decided().state, 'decision');
    expect(codeOf(decided, { do: 'finalise', rateCards: RATE_CARDS })).toBe('competition.nothing_to_rank');
    expect(codeOf(final, { do: 'rectify', initiative: 'authority', reason, verdict: aVerdict() })).toBe(
      'competition.nothing_to_rank',
    );
    expect(codeOf(final, { do: 'winner_refused', provider: WORLD.provider, ranked: RANKED })).toBe(
      'competition.not_winner',
    );
    const agreement = 'agr_1' as Extract<CompetitionCommand, { do: 'sign' }>['agreement'];
    expect(codeOf(final, { do: 'sign', provider: WORLD.provider, agreement })).toBe('competition.not_winner');
  });

  it('follows the strict rules when nobody remembers which ones were published', () => {
    const scored = without(aCompetition().scored().state, 'published');
    const decided = decideCompetition(scored, { do: 'decide', verdict: aVerdict() }, WORLD.deadline, WORLD.decider);
    expect(decided).toMatchObject({ value: [{ standstillEnds: endOfDay(localDate('2026-02-16')) }] });
    expect(
      codeOf(without(aCompetition().decided().state, 'published'), { do: 'finalise', rateCards: RATE_CARDS }),
    ).toBe('competition.nothing_to_rank');
    expect(mayApprove(without(aCompetition().sealed().state, 'published'))).toBe('ok');
  });

  const mayApprove = (state: Competition): string =>
    codeOf(state, { do: 'approve_opening', declaresNoConflict: true, interests: [], roleSince: WORLD.deadline });

  it('keeps its key, its signatures and its editors', () => {
    const ready = aCompetition().withKey().state;
    expect(codeOf(ready, { do: 'attach_key', publicKey: 'other' })).toBe('competition.key_attached_already');
    const final = aCompetition().final();
    const agreement = 'agr_1' as Extract<CompetitionCommand, { do: 'sign' }>['agreement'];
    const signed = final.then({ do: 'sign', provider: WORLD.provider, agreement }, 'system:agreements').state;
    expect(codeOf(signed, { do: 'winner_refused', provider: WORLD.provider, ranked: RANKED })).toBe(
      'competition.signed_already',
    );
    const edited = aCompetition().then({ do: 'edit', content: aContent() }, WORLD.officer).state;
    expect(edited.editors).toEqual([WORLD.officer]);
  });

  it('settles one remedy among several, and begins anew from its first fact', () => {
    const two = aCompetition()
      .decided()
      .then({ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer)
      .then({ do: 'file_remedy', kind: 'rectification', interests: [] }, WORLD.officer);
    const settled = two.then({ do: 'settle_remedy', number: 2, interests: [] }, WORLD.officer).state;
    expect(settled.remedies.map(({ settledAt }) => settledAt !== undefined)).toEqual([false, true]);
    const { authority, competition, drafting, officer } = WORLD;
    const fact = draftCompetition({ authority, competition }, aContent(), drafting, officer);
    expect(applyCompetition(settled, fact)).toEqual(aCompetition().state);
  });

  it('rectifies for a reason only, and not by the one who locked the scores', () => {
    const { state } = aCompetition().decided();
    const rectify = (over: object, by: string = WORLD.decider) =>
      codeOf(state, { do: 'rectify', initiative: 'authority', reason, verdict: aVerdict(), ...over }, by);
    expect(rectify({ reason: '' })).toBe('competition.reason_missing');
    expect(rectify({}, WORLD.evaluator)).toBe('competition.same_person');
    expect(rectify({})).toBe('ok');
  });

  it('ranks at least one tender when scores are locked', () => {
    const { state } = aCompetition().evaluating();
    expect(codeOf(state, { do: 'lock_scores', document: 'd', seed: 's', ranked: 0, interests: [] })).toBe(
      'competition.nothing_to_rank',
    );
  });
});
