import * as z from 'zod';
import { at } from '../story/calling.ts';
import type { Joined } from '../story/joining.ts';
import type { Season } from '../story/season.ts';

const zTenders = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), provider: z.string().optional(), version: z.number() })),
});

/** The first two bidders are asked about their opened tenders: one has answered, the other has time left. */
export const clarify = async (
  season: Season,
  competition: string,
  { bidders: [first, second] }: Joined,
): Promise<void> => {
  const officer = await season.by('officer');
  const { rows } = await officer.get(`${at(competition)}/tenders`, zTenders);
  const asks = async (provider: string, request: object): Promise<void> => {
    const tender = rows.find((one) => one.provider === provider);
    const path = `${at(competition)}/tenders/${tender?.id ?? ''}/clarifications`;
    await officer.post(path, { ...request, deadline: '2026-07-31T09:00:00.000Z' }, tender?.version);
  };
  await asks(first.id, { ground: 'low_price', question: 'Mistä hinta muodostuu, ja miten se riittää palkkoihin?' });
  await asks(second.id, { ground: 'unclear', about: 'path', question: 'Kuinka usein asiakasta tavataan?' });
  const chair = await season.chair(second);
  const answer = { competition, number: 1, answer: 'Vähintään kerran viikossa, alussa kahdesti.' };
  const own = `/api/provider/v1/authorities/${season.world.authority}/tenders/clarifications/answer`;
  await chair.post(own, answer, 2);
};
