import * as z from 'zod';
import { at } from '../story/calling.ts';
import type { Joined } from '../story/joining.ts';
import type { Season } from '../story/season.ts';

const zDisclosures = z.looseObject({ rows: z.array(z.looseObject({ document: z.string() })) });

/** A party asks for the others' tenders of a decided competition. @returns the SHA-256 of what it was given. */
export const disclosed = async (season: Season, competition: string, { bidders }: Joined): Promise<string> => {
  const chair = await season.chair(bidders[0]);
  await chair.post(`/api/provider/v1/authorities/${season.world.authority}/tenders/disclosures`, { competition });
  const officer = await season.by('officer');
  const { rows } = await officer.get(`${at(competition)}/disclosures`, zDisclosures);
  return rows[0]?.document ?? '';
};
