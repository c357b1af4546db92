import { allocate, cents, err, ok, type Result } from '@kt/kernel';
import type { CompetitionError } from './competition-errors.ts';
import type { Award, Competition, Winner } from './competition-state.ts';

/** One winner's part of something shared equally; what cannot be split goes to the first ones. */
const partOf = (whole: number, parts: number, index: number): number =>
  Math.floor(whole / parts) + (index < whole % parts ? 1 : 0);

/**
 * The parts of the winners that have none yet: equal shares of what the other winners leave of the places and the
 * ceiling, so that no order of decisions and corrections hands out more than was put up for competition.
 */
export const awardsOf = (
  { content, awarded }: Pick<Competition, 'content' | 'awarded'>,
  winners: readonly Winner[],
): Result<readonly Award[], CompetitionError> => {
  const kept = awarded.filter(({ tender }) => winners.some((winner) => winner.tender === tender));
  const fresh = winners.filter(({ tender }) => kept.every((one) => one.tender !== tender));
  if (fresh.length === 0) return ok([]);
  const places = kept.reduce((left, one) => left - one.places, content.places);
  const ceiling = kept.reduce<number>((left, one) => left - one.ceilingCents, content.ceilingCents);
  const isShort = places < fresh.length || ceiling <= 0;
  if (kept.length > 0 && isShort) return err({ code: 'competition.nothing_left' });
  const ceilings = allocate(
    cents(ceiling),
    fresh.map(() => 1),
  );
  return ok(
    fresh.flatMap(({ tender }, index) => {
      const ceilingCents = ceilings[index];
      return ceilingCents === undefined ? [] : [{ tender, places: partOf(places, fresh.length, index), ceilingCents }];
    }),
  );
};
