import type { Instant } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCompetition, aVerdict, RANKED, RATE_CARDS } from '../testing/builders.ts';
import { WORLD } from '../testing/default-world.ts';
import { awardsOf } from './award.ts';
import { competitionDueAt, decideCompetition } from './competition.ts';
import { applyAllCompetition } from './competition-apply.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { Competition } from './competition-state.ts';

const reason = 'Laskuvirhe';
const rectify = (ranks: readonly number[]): CompetitionCommand => ({
  do: 'rectify',
  initiative: 'authority',
  reason,
  verdict: aVerdict({ ranked: RANKED.filter(({ rank }) => ranks.includes(rank)) }),
});
const file: CompetitionCommand = { do: 'file_remedy', kind: 'rectification', interests: [] };
const given = ({ awarded }: Competition) => ({
  places: awarded.reduce((sum, one) => sum + one.places, 0),
  cents: awarded.reduce((sum, one) => sum + one.ceilingCents, 0),
});

type Moment = { readonly state: Competition; readonly at: Instant };

const tried = ({ state, at }: Moment, command: CompetitionCommand, by: string): Moment => {
  const decided = decideCompetition(state, command, at, by);
  return decided.ok ? { state: applyAllCompetition(state, decided.value), at } : { state, at };
};

/** Tries the command when it is due; signing is halted around it, as it must be for a rectification. */
const onwards = (so: Moment, command: CompetitionCommand): Moment => {
  const at = command.do === 'finalise' ? (competitionDueAt(so.state) ?? so.at) : so.at;
  const halted = command.do === 'rectify' ? tried({ ...so, at }, file, WORLD.officer) : { ...so, at };
  const done = tried(halted, command, command.do === 'rectify' ? WORLD.decider : 'system:agreements');
  return done.state.remedies.reduce(
    (now, { number }) => tried(now, { do: 'settle_remedy', number, interests: [] }, WORLD.officer),
    done,
  );
};

describe('what the winners are given', () => {
  it('is everything, in equal parts, when nobody has anything yet', () => {
    const { state } = aCompetition().final();
    expect(given(state)).toEqual({ places: state.content.places, cents: state.content.ceilingCents });
  });

  it('leaves nothing for one who comes back when the other has got it all', () => {
    const alone = aCompetition()
      .decided()
      .then(rectify([1]), WORLD.decider);
    const final = alone.then({ do: 'finalise', rateCards: RATE_CARDS }, 'clock', competitionDueAt(alone.state));
    expect(final.state.awarded).toHaveLength(1);
    const halted = final.then(file, WORLD.officer);
    expect(decideCompetition(halted.state, rectify([1, 2]), halted.at, WORLD.decider)).toMatchObject({
      error: { code: 'competition.nothing_left' },
    });
  });

  it('is not corrected while agreements may be signed', () => {
    const { state, at } = aCompetition().final();
    expect(decideCompetition(state, rectify([1, 2]), at, WORLD.decider)).toMatchObject({
      error: { code: 'competition.remedy_needed' },
    });
  });

  it('is never more than was put up, in whatever order decisions are made and corrected', () => {
    const step = fc.oneof(
      fc.subarray([1, 2, 3], { minLength: 1 }).map(rectify),
      fc.constant<CompetitionCommand>({ do: 'finalise', rateCards: RATE_CARDS }),
      fc
        .constantFrom(...RANKED)
        .map(({ provider }): CompetitionCommand => ({ do: 'winner_refused', provider, ranked: RANKED })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (steps, winners) => {
        let so: Moment = aCompetition({ winners }).decided();
        const { places, ceilingCents } = so.state.content;
        for (const command of steps) {
          so = onwards(so, command);
          expect(given(so.state).places).toBeLessThanOrEqual(places);
          expect(given(so.state).cents).toBeLessThanOrEqual(ceilingCents);
          expect(awardsOf(so.state, so.state.decision?.winners ?? []).ok).toBe(true);
        }
      }),
    );
  });
});
