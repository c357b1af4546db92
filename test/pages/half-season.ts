import { instant } from '@kt/kernel';
import { agreeing } from '../story/agreeing.ts';
import { buying } from '../story/buying.ts';
import { type Joined, joining } from '../story/joining.ts';
import type { Season } from '../story/season.ts';
import { serving } from '../story/serving.ts';
import { type Halfway, halfway } from './halfway.ts';

export const HALF_START = instant('2026-01-07T08:00:00.000Z');

/** Everybody in the category is asked to renew, the lead of the changed consortium with them. */
const askAllToRenew = async ({ by, today, settle }: Season, { system, category }: Joined): Promise<void> => {
  const officer = await by('admission1');
  const rounds = `/api/procurement/v1/systems/${system}/categories/${category}/renewal-rounds`;
  await officer.post(rounds, { before: today(), reason: 'Ilmoitukset tarkistetaan kesäkuussa.' });
  await settle();
};

/** Plays half a season in a world that was seeded at `HALF_START`; something waits for everybody afterwards. */
export const playHalf = async (season: Season): Promise<Halfway> => {
  const joined = await joining(season);
  const { competition, winners } = await buying(season, joined);
  const agreed = await agreeing(season, winners);
  const served = await serving(season, agreed);
  const left = await halfway(season, { joined, competition, agreed, served });
  await askAllToRenew(season, joined);
  return left;
};
