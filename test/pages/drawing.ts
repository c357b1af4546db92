import { BIDS } from '../story/bid.ts';
import { open, tender } from '../story/buying.ts';
import { publish, type Round } from '../story/calling.ts';
import { evaluate } from '../story/evaluating.ts';
import type { Joined } from '../story/joining.ts';
import type { Season } from '../story/season.ts';

/** Two tenders for one call, alike in every price. */
export const tenderedAlike = async (season: Season, joined: Joined, round: Round): Promise<string> => {
  const competition = await publish(season, joined, round);
  const [, bid] = BIDS;
  const [first, second] = joined.bidders;
  for (const provider of [first, second]) if (bid !== undefined) await tender(season, competition, provider, bid);
  return competition;
};

/** Alike in points too: the draw has put them in order, and waits for its witnesses. */
export const drawn = async (season: Season, { bidders: [, , third] }: Joined, competition: string): Promise<void> => {
  await open(season, competition);
  // Neither bidder is among those told of, so both get the same points.
  await evaluate(season, competition, [third, third, third]);
};
