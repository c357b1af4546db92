import * as z from 'zod';
import { at } from '../story/calling.ts';
import type { Joined } from '../story/joining.ts';
import { type Season, versionAt } from '../story/season.ts';

const zAsked = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), version: z.int() })).min(1) });

const ASKED = 'Voiko ryhmän kokoa vaihdella viikoittain, jos asiakkaita tulee enemmän?';
const ANSWERED = {
  question: { fi: 'Saako valmennuksen aloittaa etänä?', sv: 'Får träningen börja på distans?' },
  answer: { fi: 'Saa, kun asiakas niin haluaa.', sv: 'Ja, om kunden vill det.' },
};
const CORRECTED = {
  texts: { fi: 'Asiakaspaikkoja on viisi enemmän.', sv: 'Det finns fem kundplatser till.' },
  deadline: '2026-07-01T10:00:00.000Z',
  changes: { places: 45 },
};

/** An open call with one question answered, another one waiting, and a correction after the first tender. */
export const askedAndCorrected = async (season: Season, joined: Joined, competition: string): Promise<string> => {
  const asker = await season.chair(joined.bidders[1]);
  const officer = await season.by('officer');
  const path = `/api/provider/v1/authorities/${season.world.authority}/enquiries`;
  const enquiries = `${at(competition)}/enquiries`;
  await asker.post(path, { competition, text: 'Saako valmennuksen aloittaa etänä?' });
  for (const { id, version } of (await officer.get(enquiries, zAsked)).rows)
    await officer.post(`${enquiries}/${id}/answer`, ANSWERED, version);
  const { id } = await asker.post(path, { competition, text: ASKED });
  await officer.post(`${at(competition)}/addenda`, CORRECTED, await versionAt(officer, at(competition)));
  await season.settle();
  return id;
};
