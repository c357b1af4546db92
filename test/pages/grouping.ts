import { tender } from '../story/buying.ts';
import { admittedGroup, type Group, namedIn } from '../story/group-bidding.ts';
import type { Joined } from '../story/joining.ts';
import type { Season } from '../story/season.ts';

/** What the consortium bids. */
const OF_GROUP = { prices: [54_000, 97_000, 155_000], answer: 'Kaksi taloa, yksi polku.' } as const;

/** Two who have done nothing else are admitted together. */
export const grouped = (season: Season, joined: Joined): Promise<Group> => {
  const [lead, partner] = season.world.providers.slice(13);
  if (lead === undefined || partner === undefined) throw new RangeError('two make a consortium');
  return admittedGroup(season, joined, [lead, partner]);
};

/** Its parties have another agreement with each other than the one that was admitted. */
export const tendersOtherwise = async (season: Season, group: Group, competition: string): Promise<void> => {
  const consortium = { ...(await namedIn(season, group)), edition: 9 };
  await tender(season, competition, group.lead, { ...OF_GROUP, consortium });
};

/** A draft with everything in it, ready to be checked. */
export const beginsAsGroup = async (season: Season, group: Group, competition: string): Promise<void> => {
  const own = await season.chair(group.lead);
  const base = `/api/provider/v1/authorities/${season.world.authority}/tenders`;
  await own.post(base, { competition });
  const text = JSON.stringify({
    prices: { 'work-1m': '540', 'work-3m': '970', 'work-6m': '1550' },
    answers: { path: OF_GROUP.answer },
    mustHaves: { 'both-languages': 'yes', 'first-meeting': 'yes' },
    consortium: await namedIn(season, group),
  });
  await own.put(`${base}/draft`, { competition, text }, 0);
};
