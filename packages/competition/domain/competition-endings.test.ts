import { type Id, type Instant, id, plusHours } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCompetition, aVerdict, type CompetitionBuilder, RANKED, RATE_CARDS } from '../testing/builders.ts';
import { WORLD } from '../testing/default-world.ts';
import { competitionDueAt, decideCompetition } from './competition.ts';
import { applyAllCompetition } from './competition-apply.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { Competition } from './competition-state.ts';

type Provider = Id<'organisation'>;
const reason = 'Kukaan ei allekirjoittanut';
const agreement = id('agreement', `agr_${'1'.padStart(26, '0')}`);
const signs = (provider: Provider): CompetitionCommand => ({ do: 'sign', provider, agreement });
const refuses = (provider: Provider, ranked = RANKED): CompetitionCommand => ({
  do: 'winner_refused',
  provider,
  ranked,
});
const BY = 'system:agreements';
const standstillOver = (so: CompetitionBuilder) =>
  so.then({ do: 'finalise', rateCards: RATE_CARDS }, 'clock', competitionDueAt(so.state));
/** Its signing is halted by a rectification that waits. */
const disputed = (so: CompetitionBuilder) =>
  so.then({ do: 'file_remedy', kind: 'rectification', interests: [] }, WORLD.officer);
const settled = (so: CompetitionBuilder) => so.then({ do: 'settle_remedy', number: 1, interests: [] }, WORLD.officer);
const two = RANKED.slice(0, 2);

describe('a competition after its decision', () => {
  it('is complete when the only one left has signed already', () => {
    const so = aCompetition().final().then(signs(WORLD.provider), BY).then(refuses(WORLD.otherProvider, two), BY);
    expect(so.state).toMatchObject({ state: 'decided', decision: { version: 2, winners: [{ rank: 1 }] } });
    expect(standstillOver(so).state.state).toBe('complete');
  });

  it('records a signature and a refusal while the standstill of a later version runs', () => {
    const next = aCompetition().final().then(refuses(WORLD.provider), BY);
    const signed = next.then(signs(WORLD.otherProvider), BY);
    expect(signed.state).toMatchObject({ state: 'decided', signed: [{ provider: WORLD.otherProvider }] });
    const final = standstillOver(signed);
    expect(final.state.state).toBe('final');
    expect(final.then(signs(WORLD.thirdProvider), BY).state.state).toBe('complete');
    const refused = next.then(refuses(WORLD.otherProvider), BY);
    expect(refused.state).toMatchObject({ state: 'decided', decision: { version: 3, winners: [{ rank: 3 }] } });
    expect(standstillOver(refused).then(signs(WORLD.thirdProvider), BY).state.state).toBe('complete');
  });

  it('is complete again after a rectification that changes no winner', () => {
    const rectify: CompetitionCommand = { do: 'rectify', initiative: 'authority', reason, verdict: aVerdict() };
    const so = aCompetition().complete().then(rectify, WORLD.decider);
    expect(standstillOver(so).state.state).toBe('complete');
  });

  it('takes no win by a rectification from somebody who has signed', () => {
    const so = disputed(aCompetition().final().then(signs(WORLD.provider), BY));
    const without = (tender: number): CompetitionCommand => ({
      do: 'rectify',
      initiative: 'authority',
      reason,
      verdict: aVerdict({ ranked: RANKED.filter(({ rank }) => rank !== tender) }),
    });
    expect(decideCompetition(so.state, without(1), so.at, WORLD.decider)).toMatchObject({
      error: { code: 'competition.signed_already' },
    });
    expect(so.then(without(2), WORLD.decider).state.decision?.winners.map(({ rank }) => rank)).toEqual([1, 3]);
  });

  it('hands the terms over again to somebody who lost and won back, and to nobody who refused', () => {
    const rectify = (ranked: typeof RANKED): CompetitionCommand => ({
      do: 'rectify',
      initiative: 'authority',
      reason,
      verdict: aVerdict({ ranked }),
    });
    const final = disputed(aCompetition().final());
    const lost = standstillOver(settled(final.then(rectify(RANKED.slice(1)), WORLD.decider)));
    const back = disputed(lost)
      .then(rectify(RANKED), WORLD.decider)
      .then({ do: 'settle_remedy', number: 2, interests: [] }, WORLD.officer);
    const due = competitionDueAt(back.state) ?? back.at;
    const result = decideCompetition(back.state, { do: 'finalise', rateCards: RATE_CARDS }, due, 'clock');
    expect(result).toMatchObject({ ok: true, value: [{ type: 'competition.final', winners: [{ rank: 1 }] }] });
    const refusing = disputed(aCompetition().final().then(refuses(WORLD.provider), BY));
    const refused = refusing.then(rectify(RANKED), WORLD.decider);
    expect(refused.state.decision?.winners.map(({ rank }) => rank)).toEqual([2, 3]);
  });

  it('ends without a suitable tender when the last one refuses, by the decision maker and with a reason', () => {
    const last = aCompetition().final().then(refuses(WORLD.provider, two), BY);
    const nobody = last.then(refuses(WORLD.otherProvider, two), BY);
    expect(nobody.state).toMatchObject({ state: 'final', decision: { winners: [] } });
    const end: CompetitionCommand = { do: 'none_suitable', reason, interests: [], judges: [] };
    expect(nobody.then(end, WORLD.decider).state).toMatchObject({ state: 'none_suitable', ended: { reason } });
    const early = aCompetition().final();
    expect(decideCompetition(early.state, end, early.at, WORLD.decider)).toMatchObject({
      error: { code: 'competition.winners_left' },
    });
  });
});

/** What may happen next by itself: the next winner signs or refuses, or the clock comes. */
const onwards = (state: Competition, isSigning: boolean, at: Instant): readonly [CompetitionCommand, Instant] => {
  const open = state.decision?.winners.find(({ provider }) => !state.signed.some((one) => one.provider === provider));
  const wasAwarded = open !== undefined && state.awarded.some(({ tender }) => tender === open.tender);
  const due = competitionDueAt(state);
  if (wasAwarded) return [isSigning ? signs(open.provider) : refuses(open.provider), plusHours(at, 1)];
  return due === undefined
    ? [{ do: 'none_suitable', reason, interests: [], judges: [] }, plusHours(at, 1)]
    : [{ do: 'finalise', rateCards: RATE_CARDS }, due > at ? due : plusHours(at, 1)];
};

describe('every competition', () => {
  it('comes to exactly one ending, whoever signs or refuses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        (will, k) => {
          let { state, at } = aCompetition({ winners: k }).final();
          const endings: string[] = [];
          for (const isSigning of will) {
            if (endings.length > 0) break;
            const [command, when] = onwards(state, isSigning, at);
            const decided = decideCompetition(
              state,
              command,
              when,
              command.do === 'none_suitable' ? WORLD.decider : BY,
            );
            if (!decided.ok) throw new Error(`${state.state} ${command.do}: ${decided.error.code}`);
            endings.push(
              ...decided.value
                .map(({ type }) => type)
                .filter((type) => type === 'competition.completed' || type === 'competition.none_suitable'),
            );
            state = applyAllCompetition(state, decided.value);
            at = when;
          }
          expect(endings).toHaveLength(1);
          expect(['complete', 'none_suitable']).toContain(state.state);
        },
      ),
    );
  });
});
